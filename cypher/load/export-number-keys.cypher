// Purpose: The same in the embedded engine, which finds elements by number alone without looking through all of them.
// Parameters: $except
// Columns: key
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $except)
RETURN id(n) AS key
ORDER BY n.id
