// Purpose: Values of a node key that several nodes hold, which no constraint could be made over.
// Parameters: none
// Columns: value
MATCH (n:$$label)
WHERE n.$$property IS NOT NULL
WITH n.$$property AS value, count(n) AS nodes
WHERE nodes > 1
RETURN value
LIMIT 5
