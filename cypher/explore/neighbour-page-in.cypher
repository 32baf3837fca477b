// Purpose: The first page of statements that arrive at an entity with their other ends, most important neighbours first; for databases that keep bodies back until the cut is made. One row for all: a row costs more than what it holds.
// Parameters: $id, $limit
// Columns: items, entity, total
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[r:$$types]-(m:$$kinds)
  RETURN r, m
  ORDER BY m.importance DESC, m.id, r.id
  LIMIT $limit
}
RETURN collect({relationship: r, node: m, degree: m.degree}) AS items, n AS entity, n.degree AS total
