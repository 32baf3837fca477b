// Purpose: How many passages each section of a document has.
// 用途: 一份文献的每一节有几段。
// Parameters: $id
// Columns: section, passages
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
// zh: 这份文献各节 s 里的段落 p。 | en: The passages p in the sections s of this document.
RETURN s.id AS section, count(p) AS passages
// zh: 按节分组，数出段落。 | en: Group by section, and count the passages.
