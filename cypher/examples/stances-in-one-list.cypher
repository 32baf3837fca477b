// Purpose: Which principles does Wang Song’s article speak for, and what does it oppose?
// 问题: 王崧文章主张哪些原则，反对什么？
// Title: For and against in one list
// 标题: 主张与反对，合成一张表
// Teaches: `UNION ALL` puts the rows of two queries together; the columns must have the same names. Without `ALL` repeats are dropped.
// 讲解: `UNION ALL` 把两个查询的行接在一起，列名要相同；不写 `ALL` 就去掉重复的行。
// Level: 4
// Step: 860
// Parameters: none
// Columns: stance, zh
MATCH (:Document {id: 'wang-song-2024'})-[:ADVOCATES]->(p:Principle)
RETURN '+' AS stance, p.nameZh AS zh
UNION ALL
MATCH (:Document {id: 'wang-song-2024'})-[:OPPOSES]->(c:Concept)
RETURN '-' AS stance, c.nameZh AS zh
