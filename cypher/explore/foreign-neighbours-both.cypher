// Purpose: A page of relationships of a node (direction: both) in any database, in the order of the engine's ids.
// Parameters: $element, $types, $kinds, $after, $limit
// Columns: key, relationship, node, degree
MATCH (n)-[r]-(m)
WHERE elementId(n) = $element
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($kinds) = 0 OR any(label IN labels(m) WHERE label IN $kinds))
  AND elementId(r) > $after
WITH elementId(r) AS key, r, m
ORDER BY key
LIMIT $limit
RETURN key, r AS relationship, m AS node, COUNT { (m)--() } AS degree
ORDER BY key
