// Purpose: A page of relationships of a node (direction: out) in any database, in the order of the engine's ids.
// 用途: 任意数据库：一个节点发出的一页关系，按引擎内部 id 排序。
// Parameters: $element, $types, $kinds, $after, $limit
// Columns: key, relationship, node, degree
MATCH (n)-[r]->(m)
// zh: 从 n 出发的关系 r，和另一端 m。 | en: Relationships r that leave n, and their other end m.
WHERE elementId(n) = $element
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($kinds) = 0 OR any(label IN labels(m) WHERE label IN $kinds))
  AND elementId(r) > $after
// zh: 只留这个节点的；类型和标签有要求时一并筛选，从上一页的末尾接着。 | en: Keep those of this node; filter by types and labels where some are asked for, and go on after the page before.
WITH elementId(r) AS key, r, m
// zh: 记下排序用的 id。 | en: Note the id to sort by.
ORDER BY key
// zh: 按引擎内部 id 排序。 | en: Sort by the ids of the engine.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
RETURN key, r AS relationship, m AS node, COUNT { (m)--() } AS degree
// zh: 给出关系、另一端和它的关系数。 | en: Give the relationship, its other end and that one’s number of relationships.
ORDER BY key
// zh: 按引擎内部 id 排序。 | en: Sort by the ids of the engine.
