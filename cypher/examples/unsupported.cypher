// Purpose: Is there a statement with neither evidence nor source?
// 问题: 有没有既没有证据、也没有来源的关系？
// Title: Self-check: statements without ground
// 标题: 自查：没有依据的关系
// Teaches: An invariant written as a query: nothing found is the right answer. `cypher/checks` holds more of them.
// 讲解: 不变量写成查询，查不到东西才对。`cypher/checks` 里有更多这样的查询。
// Level: 4
// Step: 900
// Parameters: none
// Columns: statements
MATCH (:Entity)-[r]->(:Entity)
WHERE size(coalesce(r.evidence, [])) = 0 AND r.sourceUrl IS NULL
RETURN count(r) AS statements
