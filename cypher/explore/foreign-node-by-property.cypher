// Purpose: A node of any database by its id property.
// Parameters: $id
// Columns: node
MATCH (n)
WHERE n.id = $id
RETURN n AS node
LIMIT 1
