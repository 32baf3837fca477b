// Purpose: Entities with the text in a name or an alias. The search box finds pinyin, initials and slips of spelling too: it asks an index of tokens and ranks what comes.
// 用途: 名称或别名里含有这段文字的实体。搜索框还能找拼音、首字母和近似的拼写：它问一个检索词索引，再排序。
// Parameters: $text, $kinds, $ids, $limit
// Columns: node
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE (toLower(n.nameZh) CONTAINS $text OR toLower(n.nameEn) CONTAINS $text
       OR any(alias IN coalesce(n.aliasesZh, []) WHERE toLower(alias) CONTAINS $text)
       OR any(alias IN coalesce(n.aliasesEn, []) WHERE toLower(alias) CONTAINS $text))
// zh: 只留中文名、英文名或某个别名里含有这段文字的；toLower 让大小写不论。 | en: Keep those with the text in the Chinese or English name or in an alias; toLower makes case not matter.
  AND any(label IN labels(n) WHERE label IN $kinds)
// when: kinds
// zh: 而且是所选的类别。 | en: And of the kinds asked for.
  AND n.id IN $ids
// when: ids
// zh: 而且在画布上。 | en: And on the canvas.
RETURN n AS node
// zh: 给出实体。 | en: Give the entities.
ORDER BY n.importance DESC, n.id
// zh: 重要的在前。 | en: Most important first.
LIMIT $limit
// zh: 最多取 $limit 条。 | en: At most $limit rows.
