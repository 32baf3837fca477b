// Purpose: Nodes of a full-text index for several queries at once, each best first; the queries are built of quoted tokens only.
// 用途: 一次为几种查询问全文索引，每种都是最合适的在前；查询只由加引号的检索词组成。
// Parameters: $index, $queries, $limit
// Columns: place, hits
UNWIND range(0, size($queries) - 1) AS place
// zh: 一行一种查询。 | en: One row for each query.
CALL db.index.fulltext.queryNodes($index, $queries[place], {limit: $limit})
YIELD node, score
// zh: 问全文索引，得到节点和得分。 | en: Ask the full-text index for nodes and their scores.
RETURN place, collect([node.id, elementId(node), score]) AS hits
// zh: 按查询收成列表。 | en: Collect them by query.
