// Purpose: Nodes of a foreign database whose properties of some names contain one of the spellings of a query.
// Parameters: $keys, $spellings, $limit
// Columns: node
MATCH (n)
WHERE any(key IN $keys WHERE any(spelling IN $spellings WHERE n[key] CONTAINS spelling))
RETURN n AS node
LIMIT $limit
