// Purpose: The values of an indicator, oldest first.
// 用途: 一个指标的各个数值，从早到晚。
// Parameters: $id
// Columns: asOf, qualifier, value, unit
MATCH (n:Indicator {id: $id})-[:HAS_OBSERVATION]->(o:Observation)
// zh: 这个指标的各个数值 o。 | en: The values o of this indicator.
RETURN o.asOf AS asOf, o.qualifier AS qualifier, o.value AS value, o.unit AS unit
// zh: 给出时间、约数符号、数值和单位。 | en: Give date, qualifier, value and unit.
ORDER BY asOf
// zh: 从早到晚。 | en: Oldest first.
