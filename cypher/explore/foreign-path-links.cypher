// Purpose: The relationships of some nodes of any database, as links to their other ends, to look for paths; for databases that look the engine's ids up.
// Parameters: $elements, $types, $limit
// Columns: source, sourceId, sourceDegree, target, targetId, targetDegree
MATCH (n)-[r]-(m)
WHERE elementId(n) IN $elements AND type(r) IN $types
RETURN elementId(n) AS source, n.id AS sourceId, 1 AS sourceDegree,
       elementId(m) AS target, m.id AS targetId, COUNT { (m)--() } AS targetDegree
LIMIT $limit
