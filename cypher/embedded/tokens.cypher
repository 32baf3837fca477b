// Purpose: Texts of tokens with the engine's ids, to build an index from.
// Parameters: none
// Columns: engineId, tokens
MATCH (n:$$label)
WHERE n.$$property IS NOT NULL
RETURN id(n) AS engineId, n.$$property AS tokens
