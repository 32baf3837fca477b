// Purpose: Relationships of one type, from which its property keys are read.
// Parameters: $limit
// Columns: relationship
MATCH ()-[r:$$type]->()
RETURN r AS relationship
LIMIT $limit
