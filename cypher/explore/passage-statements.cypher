// Purpose: The statements that a passage supports; both ends are mentioned in it.
// 用途: 一个段落支持的关系；关系两端都在这段里提到。
// Parameters: $id, $limit
// Columns: relationship, source, target
MATCH (p:Passage {id: $id})<-[:MENTIONED_IN]-(a:Entity)-[r:$$types]->(b:Entity)
// zh: 这个段落提到的实体 a，和 a 发出的关系 r。 | en: The entities a that this passage mentions, and the relationships r that leave them.
WHERE $id IN r.evidence
// zh: 只留把这个段落列为证据的。 | en: Keep those that name this passage as evidence.
RETURN r AS relationship, a AS source, b AS target
// zh: 给出关系和两端。 | en: Give the relationship and both its ends.
ORDER BY r.id
// zh: 按 id 排序，每次顺序都一样。 | en: Sort by id, so that the order is always the same.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
