// Purpose: A relationship of any database by its id property.
// Parameters: $id
// Columns: relationship, source, target
MATCH (a)-[r]->(b)
WHERE r.id = $id
RETURN r AS relationship, a AS source, b AS target
LIMIT 1
