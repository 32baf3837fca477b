// Purpose: How many figures does each of the five texts give?
// 问题: 五篇文本各给出多少个数据？
// Title: Figures in each text
// 标题: 各文本有多少数据
// Teaches: `UNWIND o.evidence` lets a figure appear once for each passage; `DISTINCT` keeps it from counting twice in a text.
// 讲解: `UNWIND o.evidence` 让一个数据在它的每一段证据里出现一次，再用 `DISTINCT` 免得重复。
// Level: 2
// Step: 320
// Parameters: none
// Columns: text, figures
MATCH (o:Observation)
UNWIND o.evidence AS passage
MATCH (p:Passage {id: passage})
MATCH (d:Document {id: p.document})
RETURN d.textFile AS text, count(DISTINCT o) AS figures
ORDER BY text
