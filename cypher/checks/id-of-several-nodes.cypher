// Purpose: Ids that several nodes share, whatever their labels.
// Parameters: none
// Columns: id, nodes
MATCH (n)
WHERE n.dataset IS NOT NULL
WITH n.id AS id, count(n) AS nodes
WHERE nodes > 1
RETURN id, nodes
LIMIT 100
