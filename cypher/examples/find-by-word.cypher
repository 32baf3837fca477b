// Purpose: Which entities have 主权 (sovereignty) in their Chinese name?
// 问题: 哪些实体的中文名称里有“主权”？
// Title: A word in names
// 标题: 名称里的一个词
// Teaches: `CONTAINS` looks for a part of a text. `$word` is a parameter: another word, the same statement. `labels(n)` lists a node’s labels: `Entity`, which all have, and its kind.
// 讲解: `CONTAINS` 查找文字的一部分。`$word` 是参数：换一个词，语句不变。`labels(n)` 列出节点的标签，其中 `Entity` 实体都有，另一个是种类。
// Level: 1
// Step: 30
// Parameters: $word
// Parameter $word: text = "主权" | 要找的词 | The word to look for
// Columns: id, zh, en, labels
MATCH (n:Entity)
WHERE n.nameZh CONTAINS $word
RETURN n.id AS id, n.nameZh AS zh, n.nameEn AS en, labels(n) AS labels
ORDER BY id
