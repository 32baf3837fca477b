// Purpose: How many statements leave an entity towards entities of one kind, by type.
// Parameters: $id
// Columns: type, count
MATCH (n:Entity {id: $id})-[r:$$types]->(m:$$kind)
RETURN type(r) AS type, count(r) AS count
