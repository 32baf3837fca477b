// Purpose: How many entities of each kind are there?
// 问题: 图里每种实体各有多少？
// Title: How many entities of each kind
// 标题: 各种实体有多少
// Teaches: `UNWIND` turns a list into rows, one for each label. `count(*)` counts the rows of a group; the columns that are not aggregated (`kind`) make the groups.
// 讲解: `UNWIND` 把列表拆成行：每个标签一行。`count(*)` 数每组的行数；没有被聚合的列（这里是 `kind`）就是分组。
// Level: 2
// Step: 200
// Parameters: none
// Columns: kind, entities
MATCH (n:Entity)
UNWIND labels(n) AS kind
WITH kind
WHERE kind <> 'Entity'
RETURN kind, count(*) AS entities
ORDER BY entities DESC, kind
