// Purpose: What figures are there on BeiDou?
// 问题: 北斗有哪些数据？
// Title: What measures a thing
// 标题: 衡量一件事的指标
// Teaches: An indicator stands in two patterns: it measures the entity, and it has the figures.
// 讲解: 指标同时出现在两条模式里：它衡量这个实体，它有数据。
// Level: 2
// Step: 370
// Parameters: $id
// Parameter $id: text = "beidou-system" | 实体的编号 | The id of an entity
// Columns: zh, en, asOf, qualifier, value, unit
MATCH (i:Indicator)-[:MEASURES]->(:Entity {id: $id}),
      (i)-[:HAS_OBSERVATION]->(o:Observation)
RETURN i.nameZh AS zh, i.nameEn AS en, o.asOf AS asOf, o.qualifier AS qualifier, o.value AS value, o.unit AS unit
ORDER BY o.id
