// Purpose: For each id property, the engine's id of one node of any database that has it; $wanted has the ids as keys with the value 1, which is quicker to look up than a list.
// 用途: 任意数据库：为每个 id 属性找到一个节点的引擎内部 id。
// Parameters: $wanted, $limit
// Columns: id, element
MATCH (n)
// Only texts are not below the empty one; a map is not asked for anything else.
// zh: 看每个节点 n。 | en: Look at every node n.
WHERE CASE WHEN n.id >= '' THEN $wanted[n.id] = 1 ELSE false END
// zh: 只留 id 属性是文字、而且在名单里的。 | en: Keep those whose id property is a text of the list.
RETURN n.id AS id, min(elementId(n)) AS element
// zh: 给出每个 id 和一个节点的引擎内部 id。 | en: Give each id with one node that has it.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
