// Purpose: Replaces the properties of nodes of a dataset.
// Parameters: $rows, $dataset
// Columns: none
UNWIND $rows AS row
MATCH (n:$$label {id: row.id})
WHERE n.dataset = $dataset
SET n = row
