// Purpose: Nodes of one label as they are now.
// Parameters: none
// Columns: nodes
MATCH (n:$$label)
RETURN count(n) AS nodes
