// Purpose: Who speaks for, or holds to, the United Nations as the main channel?
// 问题: 谁主张或坚持联合国的主渠道作用，依哪些段落？
// Title: The role of the United Nations
// 标题: 联合国的作用
// Teaches: `basis` tells what the texts say from what other sources say.
// 讲解: `basis` 把文本写明的与别处来的分开：这里只要 `stated`。
// Level: 3
// Step: 630
// Parameters: none
// Columns: who, type, evidence
MATCH (n:Entity)-[r:ADVOCATES|UPHOLDS]->(:Principle {id: 'un-as-main-channel'})
WHERE r.basis = 'stated'
RETURN n.nameZh AS who, type(r) AS type, r.evidence AS evidence
ORDER BY n.id
