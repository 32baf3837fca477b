// Purpose: Which texts quote whom, and in how many paragraphs?
// 问题: 哪些文本引述谁的话，在几段里？
// Title: Whose words are quoted
// 标题: 引述谁的话
// Teaches: `size` counts the items of a list: a statement’s evidence is a list of passages; `count` counts rows.
// 讲解: `size` 数列表里的项：一条引述关系有几段证据，就是几段；要数行则用 `count`。
// Level: 3
// Step: 720
// Parameters: none
// Columns: text, person, passages
MATCH (d:Document)-[r:QUOTES]->(p:Actor)
RETURN d.textFile AS text, p.nameZh AS person, size(r.evidence) AS passages
ORDER BY text
