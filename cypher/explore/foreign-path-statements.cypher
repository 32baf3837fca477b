// Purpose: The relationships between two nodes of any database, in either direction, with both ends.
// 用途: 任意数据库：两个节点之间的关系，不论方向。
// Parameters: $near, $far, $types, $limit
// Columns: relationship, near, nearDegree, far, farDegree
MATCH (a)-[r]-(b)
// zh: a 和 b 之间的关系 r，不论方向。 | en: Relationships r between a and b in either direction.
WHERE elementId(a) = $near AND elementId(b) = $far AND type(r) IN $types
// zh: 只留这两个节点之间、所选类型的。 | en: Keep those between these two nodes, of the types asked for.
WITH a, r, b, elementId(r) AS key
// zh: 记下排序用的 id。 | en: Note the id to sort by.
ORDER BY key
// zh: 按引擎内部 id 排序。 | en: Sort by the ids of the engine.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
RETURN r AS relationship, a AS near, COUNT { (a)--() } AS nearDegree, b AS far, COUNT { (b)--() } AS farDegree
// zh: 给出关系和两端，连同各自的关系数。 | en: Give the relationship and both ends, with the number of relationships of each.
