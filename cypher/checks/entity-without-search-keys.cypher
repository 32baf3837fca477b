// Purpose: Entities that no search can find.
// Parameters: none
// Columns: entity
MATCH (n:Entity)
WHERE n.searchName IS NULL OR n.searchTokens IS NULL
RETURN n.id AS entity
LIMIT 100
