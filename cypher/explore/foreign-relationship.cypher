// Purpose: A relationship of any database by its id.
// Parameters: $id
// Columns: relationship, source, target
MATCH (a)-[r]->(b)
WHERE r.id = $id OR elementId(r) = $id
RETURN r AS relationship, a AS source, b AS target
LIMIT 1
