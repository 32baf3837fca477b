// Purpose: Nodes of any database by the engine's ids, with their numbers of relationships; for databases that look these ids up.
// 用途: 任意数据库：按引擎内部 id 取出节点和它们的关系数。
// Parameters: $elements, $limit
// Columns: node, element, degree
MATCH (n)
// zh: 看每个节点 n。 | en: Look at every node n.
WHERE elementId(n) IN $elements
// zh: 只留名单里的。 | en: Keep those of the list.
RETURN n AS node, elementId(n) AS element, COUNT { (n)--() } AS degree
// zh: 给出节点和引擎内部的 id。 | en: Give the node and its id in the engine.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
