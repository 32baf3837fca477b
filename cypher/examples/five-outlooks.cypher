// Purpose: Which new outlooks does the idea bring, by Wang Song’s article?
// 问题: 王崧文章说这一理念带来哪些新的“观”？
// Title: Five outlooks
// 标题: 五种“观”
// Teaches: A statement’s `evidence` is a list of passage ids; `IN` asks whether a list holds a value: here what that one paragraph of text 004 says.
// 讲解: 关系的 `evidence` 是段落编号的列表，`IN` 问一个值在不在列表里：这里只要 004 那一段所说的。
// Level: 1
// Step: 19
// Parameters: none
// Columns: zh, en
MATCH (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[r:EMBODIES]->(o:Concept)
WHERE 'ws004.c1.p04' IN r.evidence AND o.nameZh ENDS WITH '观'
RETURN o.nameZh AS zh, o.nameEn AS en
ORDER BY o.id
