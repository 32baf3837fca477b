// Purpose: What is the principle of respecting cyber sovereignty connected with, and how?
// 问题: “尊重网络主权”与哪些实体相连，是什么关系？
// Title: What an entity is connected with
// 标题: 一个实体与什么相连
// Teaches: Square brackets without a type follow any relationship; `type(r)` tells which one it is.
// 讲解: 方括号里不写类型，就走任何关系；`type(r)` 说出是哪一种。
// Level: 1
// Step: 130
// Parameters: $id
// Parameter $id: text = "principle-respect-cyber-sovereignty" | 实体的编号 | The id of an entity
// Columns: type, name
MATCH (n:Entity {id: $id})-[r]->(m:Entity)
RETURN type(r) AS type, m.nameEn AS name
ORDER BY type, name
LIMIT 10
