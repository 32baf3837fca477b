// Purpose: Passages by their ids, with section and document.
// 用途: 按 id 取出段落，连同所在的章节和文献。
// Parameters: $ids
// Columns: passage, section, document
MATCH (p:Passage)
// zh: 看每个段落 p。 | en: Look at every passage p.
WHERE p.id IN $ids
// zh: 只留 id 在名单里的。 | en: Keep those whose id is in the list.
MATCH (p)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Entity)
// zh: 往上找到它的章节 s 和文献 d。 | en: Go up to its section s and its document d.
RETURN p AS passage, s AS section, d AS document
// zh: 给出段落、章节和文献。 | en: Give the passage, its section and its document.
