// Purpose: The relationships between two nodes of any database, in either direction, with both ends.
// Parameters: $near, $far, $types, $limit
// Columns: relationship, near, nearDegree, far, farDegree
MATCH (a)-[r]-(b)
WHERE elementId(a) = $near AND elementId(b) = $far AND type(r) IN $types
WITH a, r, b, elementId(r) AS key
ORDER BY key
LIMIT $limit
RETURN r AS relationship, a AS near, COUNT { (a)--() } AS nearDegree, b AS far, COUNT { (b)--() } AS farDegree
