// Purpose: The values of an indicator, oldest first.
// 用途: 一个指标的各个数值，从早到晚。
// Parameters: $id, $limit
// Columns: observation
MATCH (i:Entity {id: $id})-[:HAS_OBSERVATION]->(o:Observation)
// zh: 这个指标的各个数值 o。 | en: The values o of this indicator.
RETURN o AS observation
// zh: 给出数值。 | en: Give the values.
ORDER BY o.asOf, o.id
// zh: 从早到晚。 | en: Oldest first.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
