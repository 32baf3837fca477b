// Purpose: How many relationships of a node point outwards, by type and by the labels of the other end, in any database.
// 用途: 任意数据库：一个节点发出的关系，按类型和另一端的标签计数。
// Parameters: $element
// Columns: type, labels, count
MATCH (n)-[r]->(m)
// zh: 从 n 出发的关系 r，和另一端 m。 | en: Relationships r that leave n, and their other end m.
WHERE elementId(n) = $element
// zh: n 是引擎内部 id 等于 $element 的节点。 | en: n is the node whose id in the engine is $element.
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
// zh: 按关系类型和另一端的标签分组，各数一数。 | en: Group by type and by the labels of the other end, and count each group.
