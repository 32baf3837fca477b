// Purpose: How many states have a national cybersecurity strategy, and how many African ones have their first?
// 问题: 制定国家网络安全战略的国家有多少，其中几个非洲国家是首次制定？
// Title: National cybersecurity strategies
// 标题: 各国的网络安全战略
// Teaches: Figures are kept as floating-point numbers; `toInteger` makes whole ones of them.
// 讲解: 数据都存为浮点数，`toInteger` 把它写成整数。
// Level: 2
// Step: 460
// Parameters: none
// Columns: zh, asOf, countries
MATCH (:Concept {id: 'national-cybersecurity-strategies'})<-[:MEASURES]-(i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
RETURN i.nameZh AS zh, o.asOf AS asOf, toInteger(o.value) AS countries
ORDER BY o.id
