// Purpose: The first page of statements of an entity with their other ends, most important neighbours first; for databases that keep bodies back until the cut is made. The first row holds the entity: once is enough to name the ends of all.
// Parameters: $id, $kinds, $limit
// Columns: relationship, node, degree, total, entity
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:$$types]-(m)
  WHERE CASE WHEN size($kinds) = 0 THEN true ELSE any(label IN labels(m) WHERE label IN $kinds) END
  RETURN r, m
  ORDER BY m.importance DESC, m.id, r.id
  LIMIT $limit
}
WITH n, collect({relationship: r, node: m}) AS items
UNWIND range(0, size(items) - 1) AS place
WITH n, place, items[place] AS item
RETURN item.relationship AS relationship, item.node AS node, item.node.degree AS degree, n.degree AS total,
       CASE place WHEN 0 THEN n END AS entity
