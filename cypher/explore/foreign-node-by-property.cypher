// Purpose: A node of any database by its id property.
// Parameters: $id
// Columns: node, element
MATCH (n)
WHERE n.id = $id
RETURN n AS node, elementId(n) AS element
LIMIT 1
