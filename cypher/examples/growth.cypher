// Purpose: By what factor did the indicators grow from their first date to their last?
// 问题: 有两个时点以上的指标，从最早到最晚增长到几倍？
// Title: How many times as much
// 标题: 增长多少倍
// Teaches: `head` and `last` take the ends of a list. Times 100, rounded, divided by 100 gives two places on both databases.
// 讲解: `head` 与 `last` 取列表的两端。乘 100、取整、再除以 100，是两种数据库都懂的四舍五入到两位。
// Level: 4
// Step: 790
// Parameters: none
// Columns: id, first, last, factor
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
WHERE o.unit <> 'percent' AND o.unit <> 'rank'
WITH i, o
ORDER BY o.asOf
WITH i, collect(o) AS series
WHERE size(series) > 1
WITH i, head(series) AS first, last(series) AS last
RETURN i.id AS id, first.asOf AS first, last.asOf AS last, round(100.0 * last.value / first.value) / 100 AS factor
ORDER BY factor DESC
