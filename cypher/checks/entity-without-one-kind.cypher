// Purpose: Entities that have no kind, or several.
// Parameters: none
// Columns: entity, labels
MATCH (n:Entity)
WHERE size(labels(n)) <> 2
RETURN n.id AS entity, labels(n) AS labels
LIMIT 100
