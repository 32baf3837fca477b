// Purpose: Which indicators have figures for more than one date, and how did they change?
// 问题: 哪些指标有不止一个时点，数值怎样变化？
// Title: Indicators with more than one date
// 标题: 有几个时点的指标
// Teaches: A condition on an aggregate goes into a `WHERE` after `WITH` (the `HAVING` of SQL).
// 讲解: 聚合之后的条件写在 `WITH` 后面的 `WHERE` 里（SQL 的 `HAVING`）。
// Level: 2
// Step: 350
// Parameters: none
// Columns: id, dates, values
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
WITH i, o
ORDER BY o.asOf
WITH i, collect(o.asOf) AS dates, collect(o.value) AS values
WHERE size(dates) > 1
RETURN i.id AS id, dates, values
ORDER BY id
