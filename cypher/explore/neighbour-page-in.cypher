// Purpose: A page of statements that arrive at an entity with their other ends, most important neighbours first, after the last key of the page before; for databases that keep bodies back until the cut is made.
// Parameters: $id, $kinds, $importance, $after, $afterRelationship, $limit
// Columns: entity, total, items
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
WHERE (m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship))))
  AND (size($kinds) = 0 OR any(label IN labels(m) WHERE label IN $kinds))
WITH n, r, m
ORDER BY m.importance DESC, m.id, r.id
LIMIT $limit
RETURN n AS entity, n.degree AS total,
       collect({relationship: r, node: m, degree: m.degree, importance: m.importance}) AS items
