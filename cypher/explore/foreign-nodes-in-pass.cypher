// Purpose: Nodes of any database by the engine's ids, with their numbers of relationships, in one pass over all nodes; $wanted has the ids as keys with the value 1.
// Parameters: $wanted, $limit
// Columns: node, element, degree
MATCH (n)
WHERE $wanted[elementId(n)] = 1
RETURN n AS node, elementId(n) AS element, COUNT { (n)--() } AS degree
LIMIT $limit
