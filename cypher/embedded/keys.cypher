// Purpose: Node keys with the engine's ids, for a load that names the ends of relationships by key.
// Parameters: none
// Columns: engineId, key
MATCH (n:$$label)
WHERE n.$$property IS NOT NULL
RETURN id(n) AS engineId, n.$$property AS key
