// Purpose: The sections of a document in order.
// 用途: 一份文献的各节，依次。
// Parameters: $id, $limit
// Columns: section
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(s:Section)
// zh: 这份文献的各节 s。 | en: The sections s of this document.
RETURN s AS section
// zh: 给出节。 | en: Give the section.
ORDER BY s.order, s.id
// zh: 按次序。 | en: In their order.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
