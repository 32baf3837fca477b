// Purpose: A page of statements of an entity whose other end is of given kinds, as keys only, in the order of neighbour-keys-both.
// Parameters: $id, $kinds, $importance, $after, $afterRelationship, $limit
// Columns: importance, node, relationship
MATCH (n:Entity {id: $id})-[r:$$types]-(m:Entity)
WHERE any(label IN labels(m) WHERE label IN $kinds)
  AND (m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship))))
RETURN m.importance AS importance, m.id AS node, r.id AS relationship
ORDER BY importance DESC, node, relationship
LIMIT $limit
