// Purpose: Values of a node key that several nodes hold, which a constraint made later does not refuse.
// Parameters: none
// Columns: value
MATCH (n:$$label)
WHERE n.$$property IS NOT NULL
WITH n.$$property AS value, count(n) AS nodes
WHERE nodes > 1
RETURN value
LIMIT 5
