// Purpose: Which conferences do the texts record after the white paper?
// 问题: 白皮书之后，文本还记了哪些会议？
// Title: After the white paper
// 标题: 白皮书之后
// Teaches: Dates are texts and compare as they are; `substring` takes the year. `EXISTS { … }` keeps what the texts mention.
// 讲解: 日期是文字，可以直接比较大小；`substring` 取出年份。`EXISTS { … }` 只留下文本提到的会议。
// Level: 3
// Step: 700
// Parameters: $since
// Parameter $since: text = "2022-12" | 从什么时候起 | From when on
// Columns: year, zh, en, host
MATCH (e:Event)
WHERE e.date >= $since AND EXISTS { (e)-[:MENTIONED_IN]->(:Passage) }
OPTIONAL MATCH (host:Actor)-[:HOSTED]->(e)
RETURN substring(e.date, 0, 4) AS year, e.nameZh AS zh, e.nameEn AS en, host.nameZh AS host
ORDER BY year, e.id
