// Purpose: A page of statements that arrive at an entity with their other ends, most important neighbours first, after the last key of the page before; for databases that keep bodies back until the cut is made.
// Parameters: $id, $kinds, $importance, $after, $afterRelationship, $limit
// Columns: importance, key, relationship, node, degree, entity, total
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
WHERE (m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship))))
  AND (size($kinds) = 0 OR any(label IN labels(m) WHERE label IN $kinds))
WITH n, r, m
ORDER BY m.importance DESC, m.id, r.id
LIMIT $limit
RETURN m.importance AS importance, r.id AS key, r AS relationship, m AS node, m.degree AS degree, n AS entity, n.degree AS total
ORDER BY importance DESC, m.id, key
