// Purpose: Of what is cyber sovereignty an extension, by the white paper?
// 问题: 白皮书说网络主权由什么延伸而来？
// Title: What cyber sovereignty comes from
// 标题: 网络主权的由来
// Teaches: A relationship can be returned as a whole; with both ends it can be drawn.
// 讲解: 关系变量 `r` 也能整个返回；连同两端，就能画成图。
// Level: 1
// Step: 180
// Parameters: none
// Columns: source, statement, target
MATCH (source:Concept {id: 'cyber-sovereignty'})-[r:EXTENDS]->(target:Concept)
RETURN source, r AS statement, target
