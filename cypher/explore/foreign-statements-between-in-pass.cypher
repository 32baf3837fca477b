// Purpose: Relationships between nodes of any database, in one pass over all relationships; $wanted has the engine's ids of the nodes as keys with the value 1.
// Parameters: $wanted, $limit
// Columns: relationship
MATCH (a)-[r]->(b)
WHERE $wanted[elementId(a)] = 1 AND $wanted[elementId(b)] = 1
RETURN r AS relationship
LIMIT $limit
