// Purpose: Nodes of a full-text index for several queries at once, each best first; the queries are built of quoted tokens only.
// Parameters: $index, $queries, $limit
// Columns: place, hits
UNWIND range(0, size($queries) - 1) AS place
CALL db.index.fulltext.queryNodes($index, $queries[place], {limit: $limit})
YIELD node, score
RETURN place, collect([node.id, elementId(node), score]) AS hits
