// Purpose: A statement by its id, found from its source.
// Parameters: $id, $source, $target
// Columns: relationship, source, target
MATCH (a:Entity {id: $source})-[r:$$types]->(b:Entity {id: $target})
WHERE r.id = $id
RETURN r AS relationship, a AS source, b AS target
LIMIT 1
