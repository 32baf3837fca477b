// Purpose: A page of statements that leave an entity, as keys only: most important neighbours first, after the last key of the page before.
// Parameters: $id, $importance, $after, $afterRelationship, $limit
// Columns: importance, node, relationship
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
WHERE m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship)))
RETURN m.importance AS importance, m.id AS node, r.id AS relationship
ORDER BY importance DESC, node, relationship
LIMIT $limit
