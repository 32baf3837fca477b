// Purpose: A page of the passages that mention an entity, as keys only, in reading order: by date of the document, dated ones first, then section and paragraph; after the last key of the page before.
// Parameters: $id, $date, $document, $section, $paragraph, $limit
// Columns: date, document, section, paragraph, passage, how
MATCH (n:Entity {id: $id})-[m:MENTIONED_IN]->(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Entity)
WITH coalesce(d.date, '9999') AS date, d.id AS document, s.order AS section, p.paragraph AS paragraph, p.id AS passage, m.how AS how
WHERE date > $date
   OR (date = $date AND (document > $document
   OR (document = $document AND (section > $section OR (section = $section AND paragraph > $paragraph)))))
RETURN date, document, section, paragraph, passage, how
ORDER BY date, document, section, paragraph
LIMIT $limit
