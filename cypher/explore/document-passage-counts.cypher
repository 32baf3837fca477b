// Purpose: How many sections and passages each document has.
// 用途: 每份文献有几节、几段。
// Parameters: none
// Columns: document, sections, passages
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)
// zh: 文献 d 和它的各节 s。 | en: Documents d and their sections s.
OPTIONAL MATCH (s)-[:HAS_PASSAGE]->(p:Passage)
// zh: 节里的段落 p；没有段落的节也留着。 | en: The passages p of a section; sections without any stay.
RETURN d.id AS document, count(DISTINCT s.id) AS sections, count(p) AS passages
// zh: 按文献分组，数出节和段。 | en: Group by document, and count sections and passages.
