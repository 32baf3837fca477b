// Purpose: The relationships of some nodes of any database, as links, in one pass over all relationships; $wanted has the engine's ids of the nodes as keys with the value 1.
// Parameters: $wanted, $types, $limit
// Columns: source, sourceId, sourceDegree, target, targetId, targetDegree
MATCH (n)-[r]->(m)
WHERE ($wanted[elementId(n)] = 1 OR $wanted[elementId(m)] = 1) AND type(r) IN $types
RETURN elementId(n) AS source, n.id AS sourceId, 1 AS sourceDegree,
       elementId(m) AS target, m.id AS targetId, 1 AS targetDegree
LIMIT $limit
