// Purpose: Statements between entities of a list; $wanted has the same ids as keys with the value 1, which is quicker to look up.
// Parameters: $ids, $wanted, $limit
// Columns: relationship
MATCH (a:Entity)-[r:$$types]->(b)
WHERE a.id IN $ids AND $wanted[b.id] = 1
RETURN r AS relationship
LIMIT $limit
