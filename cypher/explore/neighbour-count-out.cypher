// Purpose: The number of statements that leave an entity.
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
RETURN count(r) AS total
