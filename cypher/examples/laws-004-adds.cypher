// Purpose: Which laws does Wang Song’s article name that the report of 2022 does not?
// 问题: 王崧文章提到、而 2022 年的报道没有提到的法律法规有哪些？
// Title: Laws that the 2024 article adds
// 标题: 2024 年的文章多提到哪些法
// Teaches: One list less the other: `[x IN b WHERE NOT x IN a]`.
// 讲解: 两个列表相减：`[x IN b WHERE NOT x IN a]`。
// Level: 3
// Step: 580
// Parameters: none
// Columns: both, added
MATCH (:Document {id: 'newspaper-page-2022'})-[:CITES]->(earlier:Law)
WITH collect(earlier.nameZh) AS before
MATCH (:Document {id: 'wang-song-2024'})-[:CITES]->(law:Law)
WITH before, law
ORDER BY law.id
WITH before, collect(law.nameZh) AS now
RETURN [x IN now WHERE x IN before] AS both, [x IN now WHERE NOT x IN before] AS added
