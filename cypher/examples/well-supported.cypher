// Purpose: Which statements do the most texts make?
// 问题: 哪些关系由最多的文本写明？
// Title: The best-supported statements
// 标题: 证据最多的关系
// Teaches: Two reprints of the white paper are one source, so works are counted: a section’s `work`, or else its document.
// 讲解: 白皮书的两份转载只算一个来源，所以按章节的 `work` 计；没有 `work` 的，就按文献计。
// Level: 4
// Step: 810
// Parameters: none
// Columns: source, type, target, works
MATCH (a:Entity)-[r]->(b:Entity)
WHERE size(r.evidence) > 2
UNWIND r.evidence AS id
MATCH (s:Section)-[:HAS_PASSAGE]->(p:Passage {id: id})
WITH a, r, b, count(DISTINCT coalesce(s.work, s.document)) AS works
WHERE works >= 4
RETURN a.nameZh AS source, type(r) AS type, b.nameZh AS target, works
ORDER BY works DESC, r.id
