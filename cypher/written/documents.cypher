// Purpose: The documents that the graph was drawn from, with how many sections and passages each has.
// 用途: 图谱所出的文献，和每份有几节、几段。
// Parameters: none
// Columns: document, sections, passages
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
// zh: 文献 d、它的节 s 和节里的段落 p。 | en: Documents d, their sections s and the passages p in these.
RETURN d.nameZh AS document, d.date AS date, count(DISTINCT s.id) AS sections, count(p) AS passages
// zh: 按文献分组，数出节和段。 | en: Group by document, and count sections and passages.
ORDER BY date
// zh: 按日期排。 | en: By date.
