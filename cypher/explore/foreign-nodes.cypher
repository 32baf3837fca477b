// Purpose: Nodes of any database by the engine's ids, with their numbers of relationships.
// Parameters: $elements
// Columns: node, element, degree
MATCH (n)
WHERE elementId(n) IN $elements
RETURN n AS node, elementId(n) AS element, COUNT { (n)--() } AS degree
