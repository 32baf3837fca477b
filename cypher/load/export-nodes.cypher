// Purpose: Nodes of one label by their ids.
// Parameters: $ids
// Columns: node
UNWIND $ids AS id
MATCH (n:$$label {id: id})
RETURN n AS node
