// Purpose: Statements between entities of a list.
// Parameters: $ids, $limit
// Columns: relationship
MATCH (a:Entity)-[r:$$types]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids
RETURN r AS relationship
LIMIT $limit
