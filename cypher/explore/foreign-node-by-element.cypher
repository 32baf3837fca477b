// Purpose: A node of any database by the engine's own id.
// 用途: 任意数据库：按引擎内部 id 找一个节点。
// Parameters: $id
// Columns: node, element
MATCH (n)
// zh: 看每个节点 n。 | en: Look at every node n.
WHERE elementId(n) = $id
// zh: 只留引擎内部 id 等于 $id 的。 | en: Keep the one whose id in the engine is $id.
RETURN n AS node, elementId(n) AS element
// zh: 给出节点和引擎内部的 id。 | en: Give the node and its id in the engine.
LIMIT 1
// zh: 取一条就够。 | en: One row is enough.
