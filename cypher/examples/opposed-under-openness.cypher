// Purpose: What does the white paper oppose in its paragraph on openness and cooperation?
// 问题: 白皮书在“促进开放合作”一段里反对什么？
// Title: Opposed in the name of openness
// 标题: 开放合作之下反对什么
// Teaches: `any(x IN list WHERE …)` asks whether one item fits; `all`, `none` and `single` work alike.
// 讲解: `any(x IN list WHERE …)` 问列表里有没有一个合乎条件的；同类的还有 `all`、`none`、`single`。
// Level: 3
// Step: 500
// Parameters: $passage
// Parameter $passage: text = "wp001.c1-3.p04" | 段落的编号 | The id of a passage
// Columns: zh, en
MATCH (:Document {id: 'white-paper-2022'})-[r:OPPOSES]->(what:Entity)
WHERE any(id IN r.evidence WHERE id = $passage)
RETURN what.nameZh AS zh, what.nameEn AS en
ORDER BY what.id
