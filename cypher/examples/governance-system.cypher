// Purpose: What should the system of global internet governance be like, and which texts say so?
// 问题: 文本主张国际互联网治理体系应当怎样，见于哪些文本？
// Title: What kind of governance
// 标题: 怎样的治理体系
// Teaches: `WITH DISTINCT` drops repeated rows: a text with several such paragraphs stays one row.
// 讲解: `WITH DISTINCT` 去掉重复的行：同一篇文本有几段说到，也只留一行。
// Level: 3
// Step: 740
// Parameters: none
// Columns: zh, en, texts
MATCH (p:Principle)-[r:APPLIES_TO]->(:Concept {id: 'global-internet-governance-system'})
UNWIND r.evidence AS id
MATCH (passage:Passage {id: id})
MATCH (d:Document {id: passage.document})
WITH DISTINCT p, d.textFile AS text
ORDER BY text
RETURN p.nameZh AS zh, p.nameEn AS en, collect(text) AS texts
