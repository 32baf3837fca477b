// Purpose: The number of statements of an entity about itself, which leave it and arrive at it.
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(n)
RETURN count(r) AS total
