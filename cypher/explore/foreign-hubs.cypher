// Purpose: The nodes of any database with the most relationships.
// 用途: 任意数据库：关系最多的节点。
// Parameters: $limit
// Columns: node, element, degree
MATCH (n)-[r]-()
// zh: 每个节点 n 和它的每条关系。 | en: Every node n with each of its relationships.
WITH n, count(r) AS degree
// zh: 数出每个节点的关系。 | en: Count the relationships of each node.
ORDER BY degree DESC
// zh: 关系多的在前。 | en: Those with most relationships first.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
RETURN n AS node, elementId(n) AS element, degree AS degree
// zh: 给出节点和引擎内部的 id。 | en: Give the node and its id in the engine.
