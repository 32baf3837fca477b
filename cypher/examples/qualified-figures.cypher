// Purpose: Which figures are qualified as at least, nearly or about?
// 问题: 哪些数据带有“以上”“近”“约”这类限定？
// Title: More than, nearly
// 标题: “超过”与“近”
// Teaches: A figure’s qualifier is a property: `>=` at least, `>` more than, `<` nearly or less than, `≈` about. `<>` means not equal.
// 讲解: 数据的限定词是一个属性：`>=` 以上，`>` 超过，`<` 近或不到，`≈` 约。`<>` 是不等于。
// Level: 2
// Step: 360
// Parameters: none
// Columns: zh, qualifier, value, unit
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
WHERE o.qualifier IN ['<', '≈', '>=']
RETURN i.nameZh AS zh, o.qualifier AS qualifier, o.value AS value, o.unit AS unit
ORDER BY o.id
