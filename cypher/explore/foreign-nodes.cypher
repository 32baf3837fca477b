// Purpose: Nodes of any database by the engine's ids, with their numbers of relationships; for databases that look these ids up.
// Parameters: $elements, $limit
// Columns: node, element, degree
MATCH (n)
WHERE elementId(n) IN $elements
RETURN n AS node, elementId(n) AS element, COUNT { (n)--() } AS degree
LIMIT $limit
