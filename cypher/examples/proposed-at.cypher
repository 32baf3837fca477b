// Purpose: What was put forward at the second World Internet Conference?
// 问题: 第二届世界互联网大会上提出了什么？
// Title: What was put forward at a conference
// 标题: 会上提出了什么
// Teaches: An arrow may point to the left: `(e)<-[…]-(what)` is the same as `(what)-[…]->(e)`.
// 讲解: 箭头可以指向左边：`(e)<-[…]-(what)` 与 `(what)-[…]->(e)` 是一回事。
// Level: 1
// Step: 100
// Parameters: $event
// Parameter $event: text = "second-world-internet-conference" | 会议的编号 | The id of a conference
// Columns: zh, en, date
MATCH (e:Event {id: $event})<-[r:PROPOSED_AT]-(what)
RETURN what.nameZh AS zh, what.nameEn AS en, r.date AS date
ORDER BY r.order, what.id
