// Purpose: Which labels and property keys nodes have, with counts. Reads every node.
// Parameters: none
// Columns: labels, keys, nodes
MATCH (n)
RETURN labels(n) AS labels, keys(n) AS keys, count(n) AS nodes
