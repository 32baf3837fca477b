// Purpose: Who wrote the signed pieces, and what offices do the authors hold?
// 问题: 两篇署名文章由谁撰写，作者任什么职务？
// Title: Authors and their offices
// 标题: 作者与职务
// Teaches: `OPTIONAL MATCH` keeps the row when nothing is found, with `null`: an author without a stated office is not lost.
// 讲解: `OPTIONAL MATCH` 找不到也保留这一行，空处是 `null`：没有写职务的作者不会漏掉。
// Level: 2
// Step: 430
// Parameters: none
// Columns: text, author, body, note
MATCH (a:Actor)-[:AUTHORED]->(d:Document)
WHERE d.textFile IN ['002', '004']
OPTIONAL MATCH (a)-[r:HOLDS_OFFICE_AT]->(b:Actor)
WHERE r.basis = 'stated'
RETURN d.textFile AS text, a.nameZh AS author, b.nameZh AS body, r.noteZh AS note
ORDER BY text, body
