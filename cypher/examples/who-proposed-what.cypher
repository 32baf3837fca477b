// Purpose: Who put forward which ideas, principles and initiatives?
// 问题: 谁提出了哪些理念、原则和倡议？
// Title: Who proposed what
// 标题: 谁提出了什么
// Teaches: Square brackets are a relationship, the arrow its direction: the actor on the left, what was proposed on the right. `-[:PROPOSED]->` follows this type only.
// 讲解: 方括号是关系，箭头是方向：行动者在左，所提出的在右。`-[:PROPOSED]->` 只走这一种关系。
// Level: 1
// Step: 60
// Parameters: none
// Columns: actor, proposed
MATCH (a:Actor)-[r:PROPOSED]->(m)
RETURN a.nameZh AS actor, m.nameZh AS proposed
ORDER BY actor, proposed
