// Purpose: A page of statements of an entity with their other ends, most important neighbours first, after the last key of the page before; for databases that keep bodies back until the cut is made.
// Parameters: $id, $kinds, $importance, $after, $afterRelationship, $limit
// Columns: relationship, node, degree, total
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:$$types]-(m)
  WHERE (m.importance < $importance
     OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship))))
    AND CASE WHEN size($kinds) = 0 THEN true ELSE any(label IN labels(m) WHERE label IN $kinds) END
  RETURN r, m
  ORDER BY m.importance DESC, m.id, r.id
  LIMIT $limit
}
RETURN r AS relationship, m AS node, m.degree AS degree, n.degree AS total
