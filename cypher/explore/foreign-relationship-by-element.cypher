// Purpose: A relationship of any database by the engine's own id.
// Parameters: $id
// Columns: relationship, source, target
MATCH (a)-[r]->(b)
WHERE elementId(r) = $id
RETURN r AS relationship, a AS source, b AS target
LIMIT 1
