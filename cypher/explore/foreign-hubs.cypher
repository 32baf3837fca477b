// Purpose: The nodes of any database with the most relationships.
// Parameters: $limit
// Columns: node, degree
MATCH (n)-[r]-()
WITH n, count(r) AS degree
ORDER BY degree DESC
LIMIT $limit
RETURN n AS node, degree AS degree
