// Purpose: The other ends of the first statements that arrive at an entity, once for each statement, most important first.
// Parameters: $id, $limit
// Columns: importance, node
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
RETURN m.importance AS importance, m.id AS node
ORDER BY importance DESC, node
LIMIT $limit
