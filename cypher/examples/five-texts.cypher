// Purpose: Which five texts does the graph hold, and when did they appear?
// 问题: 图里收了哪五篇文本，各在什么时候发表？
// Title: The five texts
// 标题: 五篇文本
// Teaches: `MATCH` finds what fits a pattern: round brackets are a node, a label follows the colon. `WHERE` keeps the documents that have a `textFile`, `RETURN` says which properties to show, `AS` names a column.
// 讲解: `MATCH` 找出符合模式的节点：圆括号是节点，冒号后是标签。`WHERE` 只留下有 `textFile` 的文献，`RETURN` 说明要看哪些属性，`AS` 给列起名。
// Level: 1
// Step: 10
// Parameters: none
// Columns: text, zh, en, date
MATCH (d:Document)
WHERE d.textFile IS NOT NULL
RETURN d.textFile AS text, d.nameZh AS zh, d.nameEn AS en, d.date AS date
ORDER BY text
