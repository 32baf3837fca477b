// Purpose: Nodes of one label, from which its property keys are read.
// Parameters: $limit
// Columns: node
MATCH (n:$$label)
RETURN n AS node
LIMIT $limit
