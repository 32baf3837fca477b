// Purpose: The id properties of nodes by the engine's ids, to name the ends of relationships.
// Parameters: $elementIds
// Columns: elementId, id
MATCH (n)
WHERE elementId(n) IN $elementIds
RETURN elementId(n) AS elementId, n.id AS id
