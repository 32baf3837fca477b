// Purpose: Make a card of an entity: its name and date, and what it is joined with in each direction.
// 问题: 把一个实体的名称、日期和各方向的联系合成一份。
// Title: A card of an entity
// 标题: 一张实体卡片
// Teaches: A pattern comprehension `[(n)-[:T]->(m) | m.name]` gathers what fits a pattern; curly braces make a map.
// 讲解: 模式推导 `[(n)-[:T]->(m) | m.name]` 直接把符合的模式收成列表；花括号造一个映射。
// Level: 4
// Step: 870
// Parameters: $id
// Parameter $id: text = "symposium-2024" | 实体的编号 | The id of an entity
// Columns: card
MATCH (n:Entity {id: $id})
WITH n, [(n)-[:ABOUT]->(m:Entity) | m.id] AS about, [(n)<-[:HOSTED]-(m:Entity) | m.id] AS hosts
RETURN {zh: n.nameZh, date: n.date, topics: size(about), hosts: hosts} AS card
