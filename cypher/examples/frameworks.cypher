// Purpose: Within which multilateral frameworks does China cooperate on the digital economy, by the report?
// 问题: 报道说中国在哪些多边框架下开展数字经济合作？
// Title: Multilateral frameworks
// 标题: 多边框架
// Teaches: The property `category` tells international organisations from other actors.
// 讲解: 属性 `category` 把国际组织从别的行动者里分出来。
// Level: 3
// Step: 650
// Parameters: none
// Columns: zh, evidence
MATCH (:Actor {id: 'china'})-[r:COOPERATES_WITH]->(o:Actor {category: 'organisation'})
WHERE 'np003.report.p04' IN r.evidence
RETURN o.nameZh AS zh, r.evidence AS evidence
ORDER BY o.id
