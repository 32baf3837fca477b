// Purpose: What threatens world peace and development, and who or what divides cyberspace, by the texts?
// 问题: 文本说什么威胁世界和平与发展，谁造成网络空间的分裂与对抗？
// Title: Where the threat comes from
// 标题: 威胁从何而来
// Teaches: `[:HARMS|CAUSES]` follows either of two types.
// 讲解: `[:HARMS|CAUSES]` 走两种关系中的任一种。
// Level: 3
// Step: 530
// Parameters: none
// Columns: source, type, target
MATCH (a:Entity)-[r:HARMS|CAUSES]->(b:Concept)
WHERE b.id IN ['world-peace-and-development', 'cyberspace-division']
RETURN a.nameZh AS source, type(r) AS type, b.nameZh AS target
ORDER BY type, a.id
