// Purpose: A page of the passages that mention an entity, as keys only, in reading order: by date of the document, dated ones first, then section and paragraph; after the last key of the page before.
// 用途: 提到一个实体的一页段落，按文献日期和段落先后，从上一页的末尾接着。
// Parameters: $id, $date, $document, $section, $paragraph, $limit
// Columns: date, document, section, paragraph, passage, how
MATCH (n:Entity {id: $id})-[m:MENTIONED_IN]->(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Entity)
// zh: 提到这个实体的段落 p，往上找到它的章节 s 和文献 d。 | en: The passages p that mention this entity, and up from each its section s and its document d.
WITH coalesce(d.date, '9999') AS date, d.id AS document, s.order AS section, p.paragraph AS paragraph, p.id AS passage, m.how AS how
// zh: 给排序要用的值起名；没有日期的排在最后。 | en: Name the values to sort by; documents without a date come last.
WHERE date > $date
   OR (date = $date AND (document > $document
   OR (document = $document AND (section > $section OR (section = $section AND paragraph > $paragraph)))))
// zh: 从上一页的最后一段接着。 | en: Go on after the last passage of the page before.
RETURN date, document, section, paragraph, passage, how
// zh: 给出每段的位置和它怎样提到（点名还是指代）。 | en: Give where each passage stands and how it mentions the entity (by name or not).
ORDER BY date, document, section, paragraph
// zh: 按文献日期，再按在文中的先后。 | en: By date of the document, then as they stand in it.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
