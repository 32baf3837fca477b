// Purpose: The engine's ids of nodes of any database that have one of these id properties.
// Parameters: $ids
// Columns: id, element
MATCH (n)
WHERE n.id IN $ids
RETURN n.id AS id, elementId(n) AS element
