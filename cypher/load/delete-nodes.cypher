// Purpose: Deletes nodes of a dataset with all their relationships.
// Parameters: $ids, $dataset
// Columns: none
UNWIND $ids AS id
MATCH (n:$$label {id: id})
WHERE n.dataset = $dataset
DETACH DELETE n
