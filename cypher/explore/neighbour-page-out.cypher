// Purpose: The first page of statements that leave an entity with their other ends, most important neighbours first; for databases that keep bodies back until the cut is made.
// Parameters: $id, $kinds, $limit
// Columns: relationship, node, degree, total
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:$$types]->(m)
  WHERE CASE WHEN size($kinds) = 0 THEN true ELSE any(label IN labels(m) WHERE label IN $kinds) END
  RETURN r, m
  ORDER BY m.importance DESC, m.id, r.id
  LIMIT $limit
}
RETURN r AS relationship, m AS node, m.degree AS degree, n.degree AS total
