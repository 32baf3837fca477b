// Purpose: What figures are there on BeiDou?
// 问题: 北斗有哪些数据？
// Title: What measures a thing
// 标题: 衡量一件事的指标
// Teaches: An indicator stands in two patterns: it measures the entry, and it has the figures.
// 讲解: 一个条目可以既是关系的终点，又是另一条样式的起点：指标衡量它，数据属于指标。
// Level: 2
// Step: 39
// Parameters: $id
// Parameter $id: text = "beidou-system" | 条目的编号 | The id of an entry
// Columns: zh, en, asOf, qualifier, value, unit
MATCH (i:Indicator)-[:MEASURES]->(:Entity {id: $id}),
      (i)-[:HAS_OBSERVATION]->(o:Observation)
RETURN i.nameZh AS zh, i.nameEn AS en, o.asOf AS asOf, o.qualifier AS qualifier, o.value AS value, o.unit AS unit
ORDER BY o.id
