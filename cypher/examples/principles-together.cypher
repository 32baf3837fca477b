// Purpose: In how many paragraphs do the four principles appear together, two by two?
// 问题: 四项原则两两在几段里一同出现？
// Title: Principles named together
// 标题: 一同出现的原则
// Teaches: The passage in the middle joins two principles; `a.id < b.id` gives each pair once.
// 讲解: 中间的段落把两个原则连起来；`a.id < b.id` 让每一对只出现一次。
// Level: 4
// Step: 820
// Parameters: none
// Columns: one, other, passages
MATCH (a:Principle {category: 'basic'})-[:MENTIONED_IN]->(p:Passage)<-[:MENTIONED_IN]-(b:Principle {category: 'basic'})
WHERE a.id < b.id AND a.id <> 'four-principles' AND b.id <> 'four-principles'
WITH a, b, count(p) AS passages
RETURN a.nameZh AS one, b.nameZh AS other, passages
ORDER BY passages DESC, a.id, b.id
