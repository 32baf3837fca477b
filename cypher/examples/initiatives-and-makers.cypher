// Purpose: Who proposed, issued, launched or adopted each initiative?
// 问题: 各项倡议由谁提出、发布、发起或达成？
// Title: Initiatives and who made them
// 标题: 倡议与提出者
// Teaches: `CASE … WHEN … THEN … ELSE … END` chooses by value: here it turns a relationship’s type into a verb.
// 讲解: `CASE … WHEN … THEN … ELSE … END` 按值选择：这里把关系的类型译成动词。
// Level: 3
// Step: 560
// Parameters: none
// Columns: initiative, verb, who
MATCH (i:Initiative)<-[r:PROPOSED|ISSUED|LAUNCHED|ADOPTED]-(a:Actor)
WHERE i.category IN ['initiative', 'roadmap'] AND r.basis = 'stated'
RETURN i.nameZh AS initiative,
       CASE type(r) WHEN 'PROPOSED' THEN '提出' WHEN 'ISSUED' THEN '发布' WHEN 'LAUNCHED' THEN '发起' ELSE '达成' END AS verb,
       a.nameZh AS who
ORDER BY i.id, a.id
