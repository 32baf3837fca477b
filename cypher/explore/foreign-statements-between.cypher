// Purpose: Relationships between nodes of a list of the engine's ids, in any database; for databases that look these ids up.
// 用途: 任意数据库：一组节点之间的关系。
// Parameters: $elements, $limit
// Columns: relationship
MATCH (a)-[r]->(b)
// zh: 每条关系 r，从 a 到 b。 | en: Every relationship r, from a to b.
WHERE elementId(a) IN $elements AND elementId(b) IN $elements
// zh: 只留两端都在名单里的。 | en: Keep those with both ends in the list.
RETURN r AS relationship
// zh: 给出关系。 | en: Give the relationship.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
