// Purpose: A page of nodes by the keys of export-number-keys.
// Parameters: $keys
// Columns: key, node
UNWIND $keys AS key
MATCH (n)
WHERE id(n) = key
RETURN key, n AS node
