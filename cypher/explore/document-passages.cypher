// Purpose: A page of the passages of a document in reading order, after the last key of the page before.
// 用途: 一份文献的一页段落，按阅读次序，接在上一页最后一段之后。
// Parameters: $id, $section, $paragraph, $limit
// Columns: passage, section, paragraph
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
// zh: 这份文献各节 s 里的段落 p。 | en: The passages p in the sections s of this document.
WHERE s.order > $section OR (s.order = $section AND p.paragraph > $paragraph)
// zh: 在上一页最后一段之后的。 | en: Those after the last one of the page before.
RETURN p AS passage, s.order AS section, p.paragraph AS paragraph
// zh: 给出段落，和它在第几节、第几段。 | en: Give the passage, and which section and paragraph it is.
ORDER BY section, paragraph
// zh: 按阅读次序。 | en: In reading order.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
