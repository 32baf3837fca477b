// Purpose: A node of any database by its id property.
// 用途: 任意数据库：按 id 属性找一个节点。
// Parameters: $id
// Columns: node, element
MATCH (n)
// zh: 看每个节点 n。 | en: Look at every node n.
WHERE n.id = $id
// zh: 只留另一端是这个实体的。 | en: Keep those whose other end is this entity.
RETURN n AS node, elementId(n) AS element
// zh: 给出节点和引擎内部的 id。 | en: Give the node and its id in the engine.
LIMIT 1
// zh: 取一条就够。 | en: One row is enough.
