// Purpose: The first page of statements that leave an entity with their other ends, most important neighbours first; for databases that keep bodies back until the cut is made. One row for all: a row costs more than what it holds.
// 用途: 一个实体发出的第一页关系和另一端，重要的在前。
// Parameters: $id, $limit
// Columns: items, entity, total
MATCH (n:Entity {id: $id})
// zh: 找到 id 等于 $id 的实体，叫它 n。 | en: Find the entity whose id is $id; call it n.
CALL (n) {
// zh: 为 n 运行括号里的子查询：先排序、截取，再取内容。 | en: Run the subquery in braces for n: sort and cut first, then fetch what is kept.
  MATCH (n)-[r:$$types]->(m:$$kinds)
  // zh: n 发出的关系 r，和另一端 m。 | en: The relationships r that leave n, and their other end m.
  RETURN r, m
  // zh: 子查询给出关系和另一端。 | en: The subquery gives the relationship and its other end.
  ORDER BY m.importance DESC, m.id, r.id
  // zh: 重要的在前，其次按两个 id。 | en: Most important first, then by the two ids.
  LIMIT $limit
}
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
RETURN collect({relationship: r, node: m, degree: m.degree}) AS items, n AS entity, n.degree AS total
// zh: 把结果收成一个列表，连同实体 n 和它的关系总数。 | en: Collect it all into one list, with the entity n and its number of relationships.
