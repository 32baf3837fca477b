// Purpose: Which principles do both the white paper’s text and Wang Song’s article name?
// 问题: 白皮书文本与王崧文章都提到哪些原则？
// Title: Principles that both name
// 标题: 白皮书与王崧文章共有的原则
// Teaches: Each `EXISTS` has a passage of its own; as two patterns of one `MATCH`, every further passage would add a row.
// 讲解: 两个 `EXISTS` 各有自己的段落变量；写成一个 `MATCH` 里的两条模式，每多一段就会多出一行。
// Level: 4
// Step: 830
// Parameters: $one, $other
// Parameter $one: text = "white-paper-text-2022" | 一份文献的编号 | The id of a document
// Parameter $other: text = "wang-song-2024" | 另一份文献的编号 | The id of another document
// Columns: zh, en
MATCH (n:Principle)
WHERE EXISTS { MATCH (n)-[:MENTIONED_IN]->(p:Passage) WHERE p.document = $one }
  AND EXISTS { MATCH (n)-[:MENTIONED_IN]->(q:Passage) WHERE q.document = $other }
RETURN n.nameZh AS zh, n.nameEn AS en
ORDER BY n.id
