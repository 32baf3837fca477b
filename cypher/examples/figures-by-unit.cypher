// Purpose: Which units do the figures use, and how many figures has each?
// 问题: 数据用了哪些单位，各有多少？
// Title: What figures are counted in
// 标题: 以什么计量
// Teaches: Several aggregates stand side by side: `count`, `min`, `max`.
// 讲解: 聚合可以同时有几个：`count`、`min`、`max`。
// Level: 2
// Step: 340
// Parameters: none
// Columns: unit, figures, least, most
MATCH (o:Observation)
RETURN o.unit AS unit, count(*) AS figures, min(o.value) AS least, max(o.value) AS most
ORDER BY figures DESC, unit
