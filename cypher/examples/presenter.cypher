// Purpose: Who presented the white paper at the press conference, and in what office?
// 问题: 谁在发布会上介绍白皮书，任什么职务？
// Title: Who presented the white paper
// 标题: 谁介绍白皮书
// Teaches: Each relationship has a variable, `p` and `o`, so that conditions and notes tell which of them they mean.
// 讲解: 两条关系各有一个变量，`p` 与 `o`，条件和返回的附注就能分清是哪一条的。
// Level: 2
// Step: 450
// Parameters: none
// Columns: who, part, body, office
MATCH (a:Actor {category: 'person'})-[p:PARTICIPATED_IN]->(:Event {id: 'white-paper-press-conference'}),
      (a)-[o:HOLDS_OFFICE_AT]->(b:Actor)
WHERE p.basis = 'stated' AND o.basis = 'stated'
RETURN a.nameZh AS who, p.noteZh AS part, b.nameZh AS body, o.noteZh AS office
