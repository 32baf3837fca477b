// Purpose: Nodes of any database by their ids, with their numbers of relationships.
// Parameters: $ids
// Columns: node, degree
MATCH (n)
WHERE n.id IN $ids OR elementId(n) IN $ids
RETURN n AS node, COUNT { (n)--() } AS degree
