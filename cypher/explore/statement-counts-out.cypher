// Purpose: How many statements that leave an entity, by type and by the labels of the other end.
// Parameters: $id
// Columns: type, labels, count
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
