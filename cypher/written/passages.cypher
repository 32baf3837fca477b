// Purpose: The passages that mention an entity, in reading order.
// 用途: 提到一个实体的段落，按阅读的先后。
// Parameters: $id, $limit
// Columns: document, section, paragraph, gist
MATCH (n:Entity {id: $id})-[:MENTIONED_IN]->(p:Passage)
// zh: 提到这个实体的段落 p。 | en: The passages p that mention this entity.
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p)
// zh: 段落所在的文献 d 和章节 s。 | en: The document d and the section s that hold the passage.
RETURN d.nameZh AS document, s.titleZh AS section, p.paragraph AS paragraph, p.gistZh AS gist
// zh: 给出文献、章节、第几段和要点。 | en: Give document, section, number of the paragraph and gist.
ORDER BY d.date, d.id, s.order, p.paragraph
// zh: 按文献日期，再按在文中的先后。 | en: By date of the document, then as they stand in it.
LIMIT $limit
// zh: 最多取 $limit 条。 | en: At most $limit rows.
