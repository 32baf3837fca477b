// Purpose: What do the white paper and Wang Song’s article both speak for?
// 问题: 白皮书与王崧文章都主张什么？
// Title: Where two documents agree
// 标题: 白皮书与王崧文章的共同立场
// Teaches: Two arrows into one variable `what` are what both have in common: patterns joined by a comma have to fit together.
// 讲解: 两个箭头指向同一个变量 `what`，就是共同之处；用逗号连起来的两条模式要同时成立。
// Level: 3
// Step: 570
// Parameters: none
// Columns: zh, en
MATCH (:Document {id: 'white-paper-2022'})-[:ADVOCATES]->(what:Entity),
      (:Document {id: 'wang-song-2024'})-[:ADVOCATES]->(what)
RETURN what.nameZh AS zh, what.nameEn AS en
ORDER BY what.id
