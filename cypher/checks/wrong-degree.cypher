// Purpose: Entities whose stored degree is not their number of statements.
// Parameters: none
// Columns: entity, degree, statements
MATCH (n:Entity)
OPTIONAL MATCH (n)-[r]-(:Entity)
WITH n, count(DISTINCT r) AS statements
WHERE n.degree <> statements
RETURN n.id AS entity, n.degree AS degree, statements
LIMIT 100
