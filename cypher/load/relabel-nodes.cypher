// Purpose: Gives nodes of a dataset another kind.
// Parameters: $ids, $dataset
// Columns: none
UNWIND $ids AS id
MATCH (n:$$label {id: id})
WHERE n.dataset = $dataset
REMOVE n:$$before
SET n:$$after
