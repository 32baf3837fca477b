// Purpose: A card of an entry: names, and what it is joined with in each direction.
// 问题: 把一个条目的名称、类型和各方向的联系合成一份。
// Title: A card of an entry
// 标题: 一张条目卡片
// Teaches: A pattern comprehension `[(n)-[:T]->(m) | m.name]` gathers what fits a pattern; curly braces make a map.
// 讲解: 样式推导 `[(n)-[:T]->(m) | m.name]` 直接把符合的样式收成列表；花括号造一个映射。
// Level: 4
// Step: 84
// Parameters: $id
// Parameter $id: text = "symposium-2024" | 条目的编号 | The id of an entry
// Columns: card
MATCH (n:Entity {id: $id})
WITH n, [(n)-[:ABOUT]->(m:Entity) | m.id] AS about, [(n)<-[:HOSTED]-(m:Entity) | m.id] AS hosts
RETURN {zh: n.nameZh, date: n.date, topics: size(about), hosts: hosts} AS card
