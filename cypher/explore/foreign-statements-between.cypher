// Purpose: Relationships between nodes of a list of the engine's ids, in any database; for databases that look these ids up.
// Parameters: $elements, $limit
// Columns: relationship
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $elements AND elementId(b) IN $elements
RETURN r AS relationship
LIMIT $limit
