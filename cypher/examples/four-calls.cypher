// Purpose: What kind of cyberspace does Wang Song’s article call for?
// 问题: 王崧文章主张共同构建怎样的网络空间？
// Title: Four directions of Wang Song’s article
// 标题: 王崧文章的四个方向
// Teaches: A stance always says whose it is: it starts from a document or a person.
// 讲解: 立场总写明是谁的：起点是文献或个人。
// Level: 2
// Step: 290
// Parameters: none
// Columns: order, zh, en
MATCH (:Document {id: 'wang-song-2024'})-[r:CALLS_FOR]->(c:Concept)
WHERE r.order IS NOT NULL
RETURN r.order AS order, c.nameZh AS zh, c.nameEn AS en
ORDER BY order
