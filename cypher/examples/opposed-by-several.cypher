// Purpose: What does more than one of them oppose?
// 问题: 哪些是不止一方明言反对的？
// Title: Opposed by more than one
// 标题: 几方都反对的
// Teaches: `WITH` is a pipe: the rows of the first half go into the second.
// 讲解: `WITH` 像管道：前半句的结果成为后半句的输入。
// Level: 3
// Step: 490
// Parameters: none
// Columns: zh, en, who
MATCH (who:Entity)-[:OPPOSES]->(what:Entity)
WITH what, who
ORDER BY who.id
WITH what, collect(who.nameZh) AS who
WHERE size(who) > 1
RETURN what.nameZh AS zh, what.nameEn AS en, who
ORDER BY what.id
