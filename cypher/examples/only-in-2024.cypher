// Purpose: Which projects and platforms does only Wang Song’s article name?
// 问题: 有哪些工程和平台，只有王崧文章提到？
// Title: Projects new in 2024
// 标题: 2024 年文章新提到的项目
// Teaches: `EXISTS` and `NOT EXISTS` together: here, and nowhere else.
// 讲解: `EXISTS` 与 `NOT EXISTS` 合用：这里有，那里没有。换一个种类，就能看到别的新实体。
// Level: 3
// Step: 620
// Parameters: none
// Columns: zh, en
MATCH (n:Project)
WHERE EXISTS { MATCH (n)-[:MENTIONED_IN]->(p:Passage) WHERE p.document = 'wang-song-2024' }
  AND NOT EXISTS { MATCH (n)-[:MENTIONED_IN]->(q:Passage) WHERE q.document <> 'wang-song-2024' }
RETURN n.nameZh AS zh, n.nameEn AS en
ORDER BY n.id
