// Purpose: Which statements join the entities, and how many of each?
// 问题: 实体之间有哪些关系，各有多少条？
// Title: How many statements of each type
// 标题: 各类关系有多少
// Teaches: With `Entity` at both ends only statements count, not sections or mentions.
// 讲解: 写明两端都是 `Entity`，数到的就只有实体之间的关系，不含章节和提及。
// Level: 2
// Step: 210
// Parameters: none
// Columns: type, statements
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS statements
ORDER BY statements DESC, type
