// Purpose: Entities whose tokens of summaries hold all of the given ones: what a text index is asked for, as a look through every entity.
// 用途: 摘要的检索词里同时含有所给各词的实体：文本索引就是这样被问的，这里逐个看。
// Parameters: $tokens, $limit
// Columns: id
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE all(token IN $tokens WHERE ' ' + n.summaryTokens + ' ' CONTAINS ' ' + token + ' ')
// zh: 只留检索词里样样都有的。 | en: Keep those that have every one of the tokens.
RETURN n.id AS id
// zh: 给出它们的 id。 | en: Give their ids.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
