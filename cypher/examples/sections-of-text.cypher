// Purpose: What are the parts of Wang Song’s article, and how many paragraphs has each?
// 问题: 王崧文章分哪几部分，每部分有几段？
// Title: How a text is built
// 标题: 一篇文本的结构
// Teaches: Documents lead to passages through `HAS_SECTION` and `HAS_PASSAGE`. `count(p)` counts the passages of a group; the three other columns make the groups.
// 讲解: 文献经 `HAS_SECTION`、`HAS_PASSAGE` 连到段落。`count(p)` 数每组的段落；没有聚合的三列就是分组。
// Level: 2
// Step: 230
// Parameters: $text
// Parameter $text: text = "004" | 文本的号码 | The number of a text
// Columns: order, zh, en, passages
MATCH (d:Document {textFile: $text})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
RETURN s.order AS order, s.titleZh AS zh, s.titleEn AS en, count(p) AS passages
ORDER BY order
