// Purpose: The number of statements that leave an entity whose other end is of one kind.
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(m:$$kind)
RETURN count(r) AS total
