// Purpose: Which six features does Cao Shumin name of international cooperation in cyberspace?
// 问题: 曹淑敏说新时代网络空间国际交流合作有哪六个特点？
// Title: Six features of cooperation
// 标题: 交流合作的六个特点
// Teaches: A set that a text counts off is found by its passage of evidence.
// 讲解: 文本里成套的列举，可以按作为证据的那一段取出来。
// Level: 2
// Step: 280
// Parameters: none
// Columns: order, zh, en
MATCH (:Concept {id: 'international-cooperation-in-cyberspace'})-[r:UPHOLDS]->(p:Principle)
WHERE 'pr000.report.p05' IN r.evidence
RETURN r.order AS order, p.nameZh AS zh, p.nameEn AS en
ORDER BY order
