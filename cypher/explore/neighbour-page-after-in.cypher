// Purpose: A page of statements that arrive at an entity with their other ends, most important neighbours first, after the last key of the page before; for databases that keep bodies back until the cut is made. One row for all: a row costs more than what it holds.
// Parameters: $id, $importance, $after, $afterRelationship, $limit
// Columns: items, entity, total
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[r:$$types]-(m:$$kinds)
  WHERE m.importance < $importance
     OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship)))
  RETURN r, m
  ORDER BY m.importance DESC, m.id, r.id
  LIMIT $limit
}
RETURN collect({relationship: r, node: m, degree: m.degree}) AS items, n AS entity, n.degree AS total
