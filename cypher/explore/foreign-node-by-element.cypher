// Purpose: A node of any database by the engine's own id.
// Parameters: $id
// Columns: node
MATCH (n)
WHERE elementId(n) = $id
RETURN n AS node
LIMIT 1
