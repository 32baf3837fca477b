// Purpose: Who held the symposium of 2024, on which day and subject?
// 问题: 谁在 2024 年召开理论研讨会，主题是什么？
// Title: The symposium of 2024
// 标题: 2024 年的研讨会
// Teaches: Rows sorted first give a sorted list; rows with the same host, date and note become one.
// 讲解: 在排好次序的行上 `collect`，列表就有次序；主办者、日期、附注相同的行合成一行。
// Level: 3
// Step: 690
// Parameters: none
// Columns: host, date, note, about
MATCH (host:Actor)-[r:HOSTED]->(e:Event {id: 'symposium-2024'})-[:ABOUT]->(topic:Entity)
WITH host, r, topic
ORDER BY topic.id
RETURN host.nameZh AS host, r.date AS date, r.noteZh AS note, collect(topic.nameZh) AS about
