// Purpose: Entities with a name that contains a folded text.
// Parameters: $text, $limit
// Columns: id
MATCH (n:Entity)
WHERE n.searchName CONTAINS $text
RETURN n.id AS id
LIMIT $limit
