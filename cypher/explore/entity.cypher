// Purpose: One entity by its id.
// Parameters: $id
// Columns: node, degree
MATCH (n:Entity {id: $id})
RETURN n AS node, n.degree AS degree
