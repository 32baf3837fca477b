// Purpose: Which principles are in the graph? Ten to begin with.
// 问题: 图里有哪些原则？先看十个。
// Title: Ten principles
// 标题: 十个原则
// Teaches: `LIMIT` gives the most rows to return; without `ORDER BY` their order would be open.
// 讲解: `LIMIT` 限定最多返回几行；没有 `ORDER BY`，就没有固定的次序。
// Level: 1
// Step: 20
// Parameters: none
// Columns: name
MATCH (n:Principle)
RETURN n.nameEn AS name
ORDER BY name
LIMIT 10
