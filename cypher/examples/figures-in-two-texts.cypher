// Purpose: Which figures appear in more than one text?
// 问题: 哪些数据在不止一篇文本里出现？
// Title: Figures that two texts give
// 标题: 两篇都给出的数据
// Teaches: `CALL (o) { … }` is a subquery run for each row; its columns are added to the row.
// 讲解: `CALL (o) { … }` 是对每一行运行一次的子查询，返回的列接在行后。
// Level: 4
// Step: 800
// Parameters: none
// Columns: zh, asOf, value, texts
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
CALL (o) {
  UNWIND o.evidence AS id
  MATCH (p:Passage {id: id})
  MATCH (d:Document {id: p.document})
  WITH DISTINCT d.textFile AS text
  ORDER BY text
  RETURN collect(text) AS texts
}
WITH i, o, texts
WHERE size(texts) > 1
RETURN i.nameZh AS zh, o.asOf AS asOf, o.value AS value, texts
ORDER BY o.id
