// Purpose: Which entities are named in all five texts?
// 问题: 五篇文本都提到哪些实体？
// Title: Named in all five
// 标题: 五篇都提到的
// Teaches: `count(DISTINCT …) = 5` is how to say “in all”.
// 讲解: `count(DISTINCT …) = 5` 是“全都有”的写法。
// Level: 3
// Step: 600
// Parameters: none
// Columns: zh, en
MATCH (n:Entity)-[:MENTIONED_IN {how: 'named'}]->(p:Passage)
WITH n, count(DISTINCT p.document) AS texts
WHERE texts = 5
RETURN n.nameZh AS zh, n.nameEn AS en
ORDER BY n.id
