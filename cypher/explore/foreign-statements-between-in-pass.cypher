// Purpose: Relationships between nodes of any database, in one pass over all relationships; $wanted has the engine's ids of the nodes as keys with the value 1.
// 用途: 任意数据库：把所有关系过一遍，取出指定节点之间的。
// Parameters: $wanted, $limit
// Columns: relationship
MATCH (a)-[r]->(b)
// zh: 每条关系 r，从 a 到 b。 | en: Every relationship r, from a to b.
WHERE $wanted[elementId(a)] = 1 AND $wanted[elementId(b)] = 1
// zh: 只留两端都在名单里的。 | en: Keep those with both ends in the list.
RETURN r AS relationship
// zh: 给出关系。 | en: Give the relationship.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
