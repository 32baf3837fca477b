// Purpose: The number of statements of an entity whose other end is of given kinds.
// Parameters: $id, $kinds
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]-(m:Entity)
WHERE any(label IN labels(m) WHERE label IN $kinds)
RETURN count(r) AS total
