// Purpose: Which are the largest amounts in yuan?
// 问题: 文本里以元计的最大数额是哪些？
// Title: The largest amounts
// 标题: 最大的金额
// Teaches: `DESC` sorts from the largest down, `LIMIT` keeps the first rows.
// 讲解: `DESC` 从大到小排列，`LIMIT` 只留前几行。
// Level: 2
// Step: 330
// Parameters: none
// Columns: zh, asOf, value
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
WHERE o.unit = 'CNY'
RETURN i.nameZh AS zh, o.asOf AS asOf, o.value AS value
ORDER BY value DESC, asOf
LIMIT 5
