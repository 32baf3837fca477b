// Purpose: Nodes of a foreign database whose properties of some names contain one of the spellings of a query.
// 用途: 外来数据库：像名称的属性里含有查询文字的节点。
// Parameters: $keys, $spellings, $limit
// Columns: node
MATCH (n)
// zh: 看每个节点 n。 | en: Look at every node n.
WHERE any(key IN $keys WHERE any(spelling IN $spellings WHERE n[key] CONTAINS spelling))
// zh: 只留某个像名称的属性里含有某种写法的。 | en: Keep those with one of the spellings in one of the properties that look like names.
RETURN n AS node
// zh: 给出节点。 | en: Give the nodes.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
