// Purpose: Which dates are given for the adoption of that resolution?
// 问题: 关于这项决议的通过日期，有哪些不同的说法？
// Title: A date on which sources differ
// 标题: 说法不一的日期
// Teaches: Where sources differ, each claim stands: several relationships of one type between the same two nodes.
// 讲解: 说法不一致时，图里各自保留：同样的两端、同样的类型，有几条关系。
// Level: 3
// Step: 670
// Parameters: none
// Columns: date, basis, source
MATCH (:Actor {id: 'un-general-assembly'})-[r:ADOPTED]->(:Document {id: 'ai-capacity-resolution'})
RETURN r.date AS date, r.basis AS basis, r.sourceUrl IS NOT NULL AS source
ORDER BY date
