// Purpose: Keys of all nodes without the given labels, to read them page by page: by their ids where they have any.
// Parameters: $except
// Columns: key
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $except)
RETURN elementId(n) AS key
ORDER BY n.id
