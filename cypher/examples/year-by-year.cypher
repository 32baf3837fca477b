// Purpose: What documents, laws, initiatives and events do 2017, 2021 and 2022 bring?
// 问题: 2017、2021 和 2022 年各有什么文件、法律、倡议和会议？
// Title: Three years
// 标题: 三个年份
// Teaches: `coalesce` takes the date, or else the start (for a law, the day it came into force); `UNWIND` runs the query once for each year. Most of these dates come from public sources, which the `sourceUrl` of an entity names.
// 讲解: `coalesce` 取日期，没有就取开始的日期（法律是施行之日）；`UNWIND` 让后面的查询对每个年份各运行一次。日期多来自公开来源，见实体的 `sourceUrl`。
// Level: 3
// Step: 710
// Parameters: $years
// Parameter $years: list = ["2017", "2021", "2022"] | 年份 | Years
// Columns: year, names
UNWIND $years AS year
MATCH (n:Entity)
WHERE (n:Event OR n:Initiative OR n:Document OR n:Law)
  AND coalesce(n.date, n.startDate) STARTS WITH year
  AND n.textFile IS NULL
WITH year, n
ORDER BY coalesce(n.date, n.startDate), n.id
RETURN year, collect(n.nameZh) AS names
ORDER BY year
