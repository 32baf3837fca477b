// Purpose: Which labels each type joins, with counts. Reads every relationship.
// Parameters: none
// Columns: sources, type, targets, relationships
MATCH (a)-[r]->(b)
RETURN labels(a) AS sources, type(r) AS type, labels(b) AS targets, count(r) AS relationships
