// Purpose: Compared with the white paper’s text, how many entities does Wang Song’s article add, by kind?
// 问题: 与白皮书文本相比，王崧文章新提到多少实体，各是什么种类？
// Title: What the article of 2024 adds
// 标题: 2024 年的文章带来了什么
// Teaches: `COUNT { … }` counts what fits a pattern, and may stand in a condition.
// 讲解: `COUNT { … }` 是数模式的子查询，可以直接用在条件里。
// Level: 4
// Step: 840
// Parameters: none
// Columns: kind, entities
MATCH (n:Entity)
WHERE COUNT { MATCH (n)-[:MENTIONED_IN]->(p:Passage) WHERE p.document = 'wang-song-2024' } > 0
  AND COUNT { MATCH (n)-[:MENTIONED_IN]->(q:Passage) WHERE q.document = 'white-paper-text-2022' } = 0
UNWIND labels(n) AS kind
WITH kind
WHERE kind <> 'Entity'
RETURN kind, count(*) AS entities
ORDER BY entities DESC, kind
