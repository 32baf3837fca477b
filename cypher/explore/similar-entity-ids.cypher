// Purpose: Entities whose id begins like a mistyped one or holds its longest word.
// 用途: id 开头相似、或含有最长那个词的实体，给打错的 id 提建议。
// Parameters: $prefix, $word
// Columns: id, nameZh, nameEn
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE n.id STARTS WITH $prefix OR n.id CONTAINS $word
// zh: 只留开头相同、或含有那个词的。 | en: Keep those that begin alike or hold the word.
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
// zh: 给出 id 和名称。 | en: Give id and names.
LIMIT 1000
// zh: 最多取 1000 条。 | en: At most 1000 rows.
