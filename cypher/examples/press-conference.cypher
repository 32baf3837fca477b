// Purpose: Which people and bodies do the texts place at the press conference on the white paper?
// 问题: 文本写明哪些人和机构参加了白皮书的发布会？
// Title: People and bodies at the press conference
// 标题: 发布会上的人和机构
// Teaches: `r.basis = 'stated'` keeps what the texts say; without it, speakers known from public sources appear too.
// 讲解: `r.basis = 'stated'` 只看文本写明的；去掉这个条件，还会看到据公开来源补充的发言人。
// Level: 1
// Step: 140
// Parameters: none
// Columns: zh, en, evidence
MATCH (a:Actor)-[r:PARTICIPATED_IN]->(:Event {id: 'white-paper-press-conference'})
WHERE r.basis = 'stated'
RETURN a.nameZh AS zh, a.nameEn AS en, r.evidence AS evidence
ORDER BY a.id
