// Purpose: Entities with a name that contains one or two characters, of which an index of runs of three characters knows nothing: names are read until enough are found.
// Parameters: $text, $limit
// Columns: id
MATCH (n:Entity)
USING SCAN n:Entity
WHERE n.searchName CONTAINS $text
RETURN n.id AS id
LIMIT $limit
