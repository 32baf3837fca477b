// Purpose: The other ends of the first statements that arrive at an entity whose other end is of one kind, once for each statement, most important first.
// Parameters: $id, $limit
// Columns: importance, node
MATCH (n:Entity {id: $id})<-[r:$$types]-(m:$$kind)
RETURN m.importance AS importance, m.id AS node
ORDER BY importance DESC, node
LIMIT $limit
