// Purpose: Entities by their ids, with their numbers of statements.
// Parameters: $ids
// Columns: node, degree
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n AS node, n.degree AS degree
