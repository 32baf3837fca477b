// Purpose: Draw what answers the digital divide, and what has the answers as its aim.
// 问题: 画出应对“数字鸿沟”的实体，以及以它们为目标的实体。
// Title: The graph around a problem
// 标题: 一个问题周围的图
// Teaches: A path that is returned can be drawn. The 0 in `*0..1` makes the step optional, so that answers without a second step appear too.
// 讲解: 返回路径，就能画成图。`*0..1` 里的 0 表示这一步也可以不走，所以没有第二步的答案也在图上。
// Level: 4
// Step: 890
// Parameters: $id
// Parameter $id: text = "digital-divide" | 问题的编号 | The id of a problem
// Columns: path
MATCH path = (:Concept {id: $id})<-[:ADDRESSES]-(:Entity)<-[:AIMS_AT*0..1]-(far:Entity)
RETURN path
ORDER BY length(path), far.id
LIMIT 20
