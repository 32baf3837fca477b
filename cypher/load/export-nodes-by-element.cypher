// Purpose: A page of nodes by the keys of export-element-keys.
// Parameters: $keys
// Columns: key, node
UNWIND $keys AS key
MATCH (n)
WHERE elementId(n) = key
RETURN key, n AS node
