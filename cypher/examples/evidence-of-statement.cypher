// Purpose: Which passages say that Xi Jinping put the idea forward?
// 问题: “习近平提出网络空间命运共同体”出自哪些段落？
// Title: The evidence of a statement
// 标题: 一条关系的证据
// Teaches: Evidence is a list of passage ids. `UNWIND` makes rows of it, a second `MATCH` finds each passage, a third its document.
// 讲解: 证据是段落编号的列表。`UNWIND` 拆成行，第二个 `MATCH` 按编号找到段落，再由段落回到文献。
// Level: 3
// Step: 470
// Parameters: $source, $target
// Parameter $source: text = "xi-jinping" | 起点的编号 | The id of the source
// Parameter $target: text = "community-with-shared-future-in-cyberspace" | 终点的编号 | The id of the target
// Columns: text, passage, gistZh, gistEn
MATCH (:Entity {id: $source})-[r:PROPOSED]->(:Entity {id: $target})
UNWIND r.evidence AS id
MATCH (p:Passage {id: id})
MATCH (d:Document {id: p.document})
RETURN d.textFile AS text, p.id AS passage, p.gistZh AS gistZh, p.gistEn AS gistEn
ORDER BY text, passage
