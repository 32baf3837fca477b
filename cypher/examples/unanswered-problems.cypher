// Purpose: Which problems facing the international community have no stated answer?
// 问题: 哪些摆在国际社会面前的问题，文本没有写明如何应对？
// Title: Problems without an answer
// 标题: 没有写对策的问题
// Teaches: `NOT EXISTS { … }` is a subquery: a row stays where its pattern is found nowhere.
// 讲解: `NOT EXISTS { … }` 是子查询：里面的模式一次也找不到，这一行才留下。
// Level: 3
// Step: 550
// Parameters: none
// Columns: zh, en
MATCH (:Entity {id: 'international-community'})-[:FACES]->(problem:Concept {category: 'problem'})
WHERE NOT EXISTS { MATCH (problem)<-[:ADDRESSES|OPPOSES]-(:Entity) }
RETURN problem.nameZh AS zh, problem.nameEn AS en
ORDER BY problem.id
