// Purpose: Entities whose id begins like a mistyped one or holds its longest word.
// Parameters: $prefix, $word
// Columns: id, nameZh, nameEn
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix OR n.id CONTAINS $word
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
LIMIT 1000
