// Purpose: Ids of the nodes under one label, to read them in batches.
// Parameters: none
// Columns: id
MATCH (n:$$label)
RETURN n.id AS id
