// Purpose: Whose role does the white paper want in the community of responsibility?
// 问题: 白皮书说责任共同体要发挥哪些主体的作用？
// Title: Who is to play a part
// 标题: 责任共同体靠谁
// Teaches: `collect` without a grouping column makes one row of all.
// 讲解: `collect` 旁边没有别的列，就没有分组，全部行合成一行。
// Level: 3
// Step: 640
// Parameters: none
// Columns: actors
MATCH (:Concept {id: 'community-of-responsibility'})-[:RELIES_ON]->(a:Actor)
WITH a
ORDER BY a.id
RETURN collect(a.nameZh) AS actors
