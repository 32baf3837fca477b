// Purpose: How large was China’s digital economy in 2014, 2021 and 2023?
// 问题: 中国数字经济规模在 2014、2021 和 2023 年各是多少？
// Title: The size of the digital economy
// 标题: 数字经济的规模
// Teaches: Figures are kept in base units: 45.5 trillion yuan is 45500000000000. A division makes them readable.
// 讲解: 数值以基本单位存放：45.5万亿元是 45500000000000。在查询里除一下，读起来方便。
// Level: 2
// Step: 310
// Parameters: $indicator
// Parameter $indicator: text = "digital-economy-size" | 指标的编号 | The id of an indicator
// Columns: asOf, value, unit, trillion
MATCH (:Indicator {id: $indicator})-[:HAS_OBSERVATION]->(o:Observation)
RETURN o.asOf AS asOf, o.value AS value, o.unit AS unit, o.value / 1000000000000.0 AS trillion
ORDER BY asOf
