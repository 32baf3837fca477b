// Purpose: How many characters and parts has the white paper?
// 问题: 白皮书约多少字，由几部分组成？
// Title: How long the white paper is
// 标题: 白皮书有多长
// Teaches: The figures of an entity come by way of indicators: an indicator measures it and has the figures.
// 讲解: 一个实体的数据经指标得到：指标衡量它，数据属于指标。
// Level: 2
// Step: 400
// Parameters: none
// Columns: zh, qualifier, value, unit
MATCH (:Document {id: 'white-paper-2022'})<-[:MEASURES]-(i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
RETURN i.nameZh AS zh, o.qualifier AS qualifier, o.value AS value, o.unit AS unit
ORDER BY o.id
