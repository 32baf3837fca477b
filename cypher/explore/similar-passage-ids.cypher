// Purpose: Passages whose id begins like a mistyped one.
// 用途: id 开头相似的段落，给打错的 id 提建议。
// Parameters: $prefix, $word
// Columns: id, nameZh, nameEn
MATCH (p:Passage)
// zh: 看每个段落 p。 | en: Look at every passage p.
WHERE p.id STARTS WITH $prefix OR p.id CONTAINS $word
// zh: 只留开头相同、或含有那个词的。 | en: Keep those that begin alike or hold the word.
RETURN p.id AS id, p.gistZh AS nameZh, p.gistEn AS nameEn
// zh: 给出 id 和要点。 | en: Give id and gist.
LIMIT 1000
// zh: 最多取 1000 条。 | en: At most 1000 rows.
