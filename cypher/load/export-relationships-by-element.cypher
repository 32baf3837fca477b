// Purpose: Relationships that start at a page of nodes, by the keys of export-element-keys.
// Parameters: $keys
// Columns: key, relationship
UNWIND $keys AS key
MATCH (n)
WHERE elementId(n) = key
WITH key, n
MATCH (n)-[r]->(m)
WHERE NOT m:ZhituDataset
RETURN key, r AS relationship
