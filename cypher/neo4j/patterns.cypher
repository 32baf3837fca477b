// Purpose: Which labels each type joins, and the property keys of its relationships, with counts. Reads every relationship.
// Parameters: none
// Columns: sources, type, targets, keys, relationships
MATCH (a)-[r]->(b)
RETURN labels(a) AS sources, type(r) AS type, labels(b) AS targets, keys(r) AS keys, count(r) AS relationships
