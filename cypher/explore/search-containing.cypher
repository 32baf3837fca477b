// Purpose: Entities with a name that contains a folded text.
// 用途: 名称里含有某段文字的实体。
// Parameters: $text, $limit
// Columns: id
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE n.searchName CONTAINS $text
// zh: 只留名称里含有这段文字的（searchName 是折叠过大小写和全半角的名称）。 | en: Keep those with the text in their names (searchName holds the names without case and width).
RETURN n.id AS id
// zh: 给出它们的 id。 | en: Give their ids.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
