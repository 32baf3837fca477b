// Purpose: Who opposes what?
// 问题: 谁反对什么？
// Title: What is opposed
// 标题: 反对什么
// Teaches: Grouped, then collected: a row for each document or person, with a list of what it opposes.
// 讲解: 先分组，再 `collect`：每个文献或个人一行，所反对的收成列表。
// Level: 3
// Step: 480
// Parameters: none
// Columns: who, opposed
MATCH (from:Entity)-[r:OPPOSES]->(what:Entity)
WHERE r.basis <> 'external'
WITH from, what
ORDER BY what.id
WITH from, collect(what.nameZh) AS opposed
RETURN from.nameZh AS who, opposed
ORDER BY size(opposed) DESC, from.id
