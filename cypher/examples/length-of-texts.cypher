// Purpose: How many sections, paragraphs and characters has each of the five texts?
// 问题: 五篇文本各有几节、几段、多少字？
// Title: The length of the texts
// 标题: 文本的篇幅
// Teaches: `count(DISTINCT s)` counts different values only: a section appears once for each of its paragraphs. `sum` adds up.
// 讲解: `count(DISTINCT s)` 只数不同的值：一节有几段，就出现几次。`sum` 求和。
// Level: 2
// Step: 240
// Parameters: none
// Columns: text, sections, passages, characters
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
RETURN d.textFile AS text, count(DISTINCT s) AS sections, count(p) AS passages, sum(p.textLength) AS characters
ORDER BY text
