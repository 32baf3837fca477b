// Purpose: What is meant to close the digital divide?
// 问题: 用什么来弥合数字鸿沟？
// Title: Problems and answers
// 标题: 问题与对策
// Teaches: First the problem, then what answers it; with `OPTIONAL MATCH` a problem without an answer would be listed too.
// 讲解: 先找问题，再问有没有对策；用 `OPTIONAL MATCH`，没有对策的问题也会列出。
// Level: 3
// Step: 540
// Parameters: $id
// Parameter $id: text = "digital-divide" | 问题的编号 | The id of a problem
// Columns: problem, answer, evidence
MATCH (p:Concept {id: $id})
OPTIONAL MATCH (a:Entity)-[r:ADDRESSES]->(p)
RETURN p.nameZh AS problem, a.nameZh AS answer, r.evidence AS evidence
ORDER BY a.id
