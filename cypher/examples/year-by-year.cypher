// Purpose: What documents, initiatives and events do 2017, 2021 and 2022 bring?
// 问题: 2017、2021 和 2022 年各有什么文件、倡议和会议？
// Title: Three years
// 标题: 三个年份
// Teaches: `n:Event OR n:Initiative` accepts either label; `UNWIND` runs the query once for each year.
// 讲解: `n:Event OR n:Initiative` 在几种标签里任选；`UNWIND` 让后面的查询对每个年份各运行一次。
// Level: 3
// Step: 68
// Parameters: $years
// Parameter $years: list = ["2017", "2021", "2022"] | 年份 | Years
// Columns: year, names
UNWIND $years AS year
MATCH (n:Entity)
WHERE (n:Event OR n:Initiative OR n:Document) AND n.date STARTS WITH year AND n.textFile IS NULL
WITH year, n
ORDER BY n.date, n.id
RETURN year, collect(n.nameZh) AS names
ORDER BY year
