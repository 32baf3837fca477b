// Purpose: How many entries of each kind are there?
// 问题: 图里每种条目各有多少？
// Title: How many entries of each kind
// 标题: 各种条目有多少
// Teaches: `UNWIND` turns a list into rows, one for each label. `count(*)` counts the rows of a group; the columns that are not aggregated (`kind`) make the groups.
// 讲解: `UNWIND` 把列表拆成行：每个标签一行。`count(*)` 数每组的行数；没有被聚合的列（这里是 `kind`）就是分组。
// Level: 2
// Step: 22
// Parameters: none
// Columns: kind, entries
MATCH (n:Entity)
UNWIND labels(n) AS kind
WITH kind
WHERE kind <> 'Entity'
RETURN kind, count(*) AS entries
ORDER BY entries DESC, kind
