// Purpose: What does respecting cyber sovereignty rest on, step by step?
// 问题: “尊重网络主权”一步步依据什么？
// Title: What the principle of sovereignty rests on
// 标题: 主权原则的根据
// Teaches: `*1..3` is a variable length: one to three steps of a type. `p = …` names the whole path, and `nodes(p)` lists what lies on it.
// 讲解: `*1..3` 是变长模式：同一种关系走一到三步。`p = …` 给整条路径起名，`nodes(p)` 列出路上的节点。
// Level: 4
// Step: 750
// Parameters: none
// Columns: hops, path
MATCH p = (:Principle {id: 'principle-respect-cyber-sovereignty'})-[:BASED_ON*1..3]->(ground:Entity)
RETURN length(p) AS hops, [n IN nodes(p) | n.nameZh] AS path
ORDER BY hops
