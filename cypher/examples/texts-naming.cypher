// Purpose: Which texts name the principle of respecting cyber sovereignty, and in how many paragraphs?
// 问题: “尊重网络主权”见于哪些文本，各几段？
// Title: Which texts name it
// 标题: 一个实体见于哪些文本
// Teaches: A mention leads from an entity to a passage: `how: 'named'` by name, `implicit` by pronoun or heading.
// 讲解: 提及是实体到段落的关系：`how: 'named'` 是指名道姓，`implicit` 是以代词或标题出现。
// Level: 3
// Step: 610
// Parameters: $id
// Parameter $id: text = "principle-respect-cyber-sovereignty" | 实体的编号 | The id of an entity
// Columns: text, passages
MATCH (:Entity {id: $id})-[:MENTIONED_IN {how: 'named'}]->(p:Passage)
MATCH (d:Document {id: p.document})
RETURN d.textFile AS text, count(p) AS passages
ORDER BY text
