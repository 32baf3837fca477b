// Purpose: Nodes of a full-text index, best first; $query is built of quoted tokens only.
// Parameters: $index, $query, $limit
// Columns: id, elementId, score
CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit})
YIELD node, score
RETURN node.id AS id, elementId(node) AS elementId, score
