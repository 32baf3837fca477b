// Purpose: Which conferences belong to the World Internet Conference, directly or through a series?
// 问题: 世界互联网大会这一系列之下有哪些会议？
// Title: Parts of parts
// 标题: 部分的部分
// Teaches: `*` without an upper bound walks to the end; a bound keeps a query in hand.
// 讲解: 不写上限的 `*` 会走到尽头；给一个上限，查询才不会失控。
// Level: 4
// Step: 760
// Parameters: $id
// Parameter $id: text = "world-internet-conference" | 整体的编号 | The id of the whole
// Columns: hops, zh, en
MATCH p = (part:Entity)-[:PART_OF*1..4]->(:Entity {id: $id})
RETURN length(p) AS hops, part.nameZh AS zh, part.nameEn AS en
ORDER BY hops, part.id
