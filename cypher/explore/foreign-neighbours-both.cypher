// Purpose: A page of relationships of a node (direction: both) in any database, in the order of the engine's ids.
// Parameters: $id, $types, $kinds, $after, $limit
// Columns: key, relationship, node
MATCH (n)-[r]-(m)
WHERE (n.id = $id OR elementId(n) = $id)
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($kinds) = 0 OR any(label IN labels(m) WHERE label IN $kinds))
  AND elementId(r) > $after
RETURN elementId(r) AS key, r AS relationship, m AS node
ORDER BY key
LIMIT $limit
