// Purpose: Nodes of a foreign database with a usual name property that contains one of the spellings of a query.
// Parameters: $spellings, $limit
// Columns: node
MATCH (n)
WHERE any(spelling IN $spellings WHERE
  n.name CONTAINS spelling OR n.title CONTAINS spelling OR n.label CONTAINS spelling OR n.nameZh CONTAINS spelling
  OR n.nameEn CONTAINS spelling OR n.displayName CONTAINS spelling OR n.fullName CONTAINS spelling
  OR n.caption CONTAINS spelling)
RETURN n AS node
LIMIT $limit
