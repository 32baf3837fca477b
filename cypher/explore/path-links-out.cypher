// Purpose: The statements that leave some entities, as links to their other ends, to look for paths.
// Parameters: $ids, $limit
// Columns: source, target, importance, degree
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:$$types]->(m)
RETURN id AS source, m.id AS target, m.importance AS importance, m.degree AS degree
LIMIT $limit
