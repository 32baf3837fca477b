// Purpose: The nodes of any database with the most relationships.
// Parameters: $limit
// Columns: node, element, degree
MATCH (n)-[r]-()
WITH n, count(r) AS degree
ORDER BY degree DESC
LIMIT $limit
RETURN n AS node, elementId(n) AS element, degree AS degree
