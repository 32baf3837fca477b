// Purpose: Which ten proposals does chapter IV of the white paper make?
// 问题: 白皮书第四章提出哪十项主张？
// Title: Ten proposals
// 标题: 十项中国主张
// Teaches: `SKIP` leaves out the first rows; with `LIMIT` it makes pages. Here they start at the beginning.
// 讲解: `SKIP` 略过开头几行，与 `LIMIT` 合用可以分页；这里从头看起。
// Level: 2
// Step: 270
// Parameters: $skip, $limit
// Parameter $skip: integer = 0 | 略过几行 | Rows to leave out
// Parameter $limit: integer = 10 | 最多几行 | Rows at most
// Columns: order, zh, en
MATCH (p:Initiative)-[r:PART_OF]->(:Concept {id: 'chinas-proposals'})
RETURN r.order AS order, p.nameZh AS zh, p.nameEn AS en
ORDER BY order
SKIP $skip
LIMIT $limit
