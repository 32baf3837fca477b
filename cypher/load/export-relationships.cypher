// Purpose: Relationships that start at nodes of one label, by the ids of these.
// Parameters: $ids
// Columns: relationship
UNWIND $ids AS id
MATCH (n:$$label {id: id})-[r]->()
RETURN r AS relationship
