// Purpose: Which four deficits does Wang Song’s article say the world faces?
// 问题: 王崧文章说全球面临哪四个赤字？
// Title: Four deficits
// 标题: 四个赤字
// Teaches: `=~` compares a whole text with a regular expression: `.*赤字` ends in 赤字 (deficit).
// 讲解: `=~` 用正则表达式比较整段文字：`.*赤字` 是以“赤字”结尾。
// Level: 3
// Step: 520
// Parameters: none
// Columns: order, zh, en
MATCH (:Entity)-[r:FACES]->(c:Concept)
WHERE c.nameZh =~ '.*赤字'
RETURN r.order AS order, c.nameZh AS zh, c.nameEn AS en
ORDER BY order
