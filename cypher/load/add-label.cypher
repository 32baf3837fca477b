// Purpose: Adds a label to nodes.
// Parameters: $ids
// Columns: none
UNWIND $ids AS id
MATCH (n:$$label {id: id})
SET n:$$added
