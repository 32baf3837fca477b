// Purpose: Ids and labels of the nodes under one label, to read them in batches.
// Parameters: none
// Columns: id, labels
MATCH (n:$$label)
RETURN n.id AS id, labels(n) AS labels
