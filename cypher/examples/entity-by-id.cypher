// Purpose: What does the graph say of cyber sovereignty?
// 问题: 图里怎样记载“网络主权”？
// Title: All properties of one entity
// 标题: 一个实体的全部属性
// Teaches: Curly braces hold a property’s value, which is a short `WHERE`. A whole node shows all its properties, and can be drawn.
// 讲解: 花括号里写属性的值，等于一个 `WHERE`。返回整个节点时，能看到它的全部属性，也能画成图。
// Level: 1
// Step: 40
// Parameters: $id
// Parameter $id: text = "cyber-sovereignty" | 实体的编号 | The id of an entity
// Columns: entity
MATCH (n:Entity {id: $id})
RETURN n AS entity
