// Purpose: What did Xi Jinping put forward at the Wuzhen Summit of 2023?
// 问题: 习近平 2023 年在乌镇峰会上提出倡导什么？
// Title: Three calls of 2023
// 标题: 2023 年的三个“倡导”
// Teaches: A variable used twice is one node: proposed by him, and at that summit.
// 讲解: 同一个变量写两次，就是同一个节点：所提出的，既由他提出，又提出于那次会议。
// Level: 3
// Step: 680
// Parameters: none
// Columns: order, zh, en
MATCH (:Actor {id: 'xi-jinping'})-[:PROPOSED]->(what:Principle)-[at:PROPOSED_AT]->(:Event {id: 'wuzhen-summit-2023'})
RETURN at.order AS order, what.nameZh AS zh, what.nameEn AS en
ORDER BY order
