// Purpose: Which entities have the most statements?
// 问题: 哪些实体的关系最多？
// Title: The best-connected entities
// 标题: 联系最多的实体
// Teaches: `-[r]-` without an arrow counts both directions.
// 讲解: 不带箭头的 `-[r]-` 两个方向都算。
// Level: 2
// Step: 300
// Parameters: $limit
// Parameter $limit: integer = 10 | 最多几行 | Rows at most
// Columns: zh, en, statements
MATCH (n:Entity)-[r]-(:Entity)
RETURN n.nameZh AS zh, n.nameEn AS en, count(r) AS statements
ORDER BY statements DESC, en
LIMIT $limit
