// Purpose: Which periodicals or agencies do the texts name as their source?
// 问题: 文本注明来自哪些刊物或通讯社？
// Title: Where the texts were published
// 标题: 文本的来源
// Teaches: `coalesce` takes the first value that is not empty: a text without a source shows a dash.
// 讲解: `coalesce` 取第一个不为空的值：没有写来源的文本显示一个破折号。
// Level: 2
// Step: 440
// Parameters: none
// Columns: text, publisher, source
MATCH (d:Document)
WHERE d.textFile IS NOT NULL
OPTIONAL MATCH (d)-[:PUBLISHED_IN]->(m:Actor)
RETURN d.textFile AS text, d.publisher AS publisher, coalesce(m.nameZh, '–') AS source
ORDER BY text
