// Purpose: Which three problems do several texts name together, and which texts are they?
// 问题: 哪三个问题被几篇文本一并指出，见于哪些文本？
// Title: Three problems of the internet
// 标题: 互联网领域的三个问题
// Teaches: From the evidence to passages and on to documents; `collect(DISTINCT …)` gathers the texts’ numbers without repeats.
// 讲解: 从证据走到段落，再走到文献，`collect(DISTINCT …)` 把文本的号码收在一起，不重复。
// Level: 3
// Step: 510
// Parameters: none
// Columns: zh, en, texts
MATCH (:Entity {id: 'internet'})-[r:FACES]->(problem:Concept)
UNWIND r.evidence AS id
MATCH (p:Passage {id: id})
MATCH (d:Document {id: p.document})
WITH problem, d.textFile AS text
ORDER BY text
WITH problem, collect(DISTINCT text) AS texts
RETURN problem.nameZh AS zh, problem.nameEn AS en, texts
ORDER BY problem.id
