// Purpose: Documents whose id begins like a mistyped one.
// 用途: id 的开头与写错的相似，或含有其中最长一词的文献。
// Parameters: $prefix, $word
// Columns: id, nameZh, nameEn
MATCH (n:Document)
// zh: 所有文献 n。 | en: All documents n.
WHERE n.id STARTS WITH $prefix OR n.id CONTAINS $word
// zh: id 以 $prefix 开头，或含有 $word。 | en: Those whose id begins with $prefix or contains $word.
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
// zh: 给出 id 和两种语言的名称。 | en: Give the id and the names in both languages.
LIMIT 1000
// zh: 最多 1000 条。 | en: At most 1000 rows.
