// Purpose: Ids, hashes and labels of the nodes of a dataset under one label, to find what changed.
// Parameters: $dataset
// Columns: id, hash, labels
MATCH (n:$$label)
WHERE n.dataset = $dataset
RETURN n.id AS id, n.recordHash AS hash, labels(n) AS labels
