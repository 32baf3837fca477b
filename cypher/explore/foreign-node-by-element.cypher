// Purpose: A node of any database by the engine's own id.
// Parameters: $id
// Columns: node, element
MATCH (n)
WHERE elementId(n) = $id
RETURN n AS node, elementId(n) AS element
LIMIT 1
