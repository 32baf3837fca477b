// Purpose: Which new outlooks does the idea bring, by Wang Song’s article?
// 问题: 王崧文章说这一理念带来哪些新的“观”？
// Title: Five outlooks
// 标题: 五种“观”
// Teaches: `ENDS WITH` compares the end of a text, as `STARTS WITH` its beginning: here 观, outlook.
// 讲解: `ENDS WITH` 比较文字的结尾，与 `STARTS WITH`、`CONTAINS` 是一类。
// Level: 1
// Step: 170
// Parameters: none
// Columns: order, zh, en
MATCH (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[r:EMBODIES]->(o:Concept)
WHERE o.nameZh ENDS WITH '观'
RETURN r.order AS order, o.nameZh AS zh, o.nameEn AS en
ORDER BY order
