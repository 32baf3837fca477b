// Purpose: Relationships between nodes of a list, in any database.
// Parameters: $ids, $limit
// Columns: relationship
MATCH (a)-[r]->(b)
WHERE (a.id IN $ids OR elementId(a) IN $ids) AND (b.id IN $ids OR elementId(b) IN $ids)
RETURN r AS relationship
LIMIT $limit
