// Purpose: For each id property, the engine's id of one node of any database that has it; $wanted has the ids as keys with the value 1, which is quicker to look up than a list.
// Parameters: $wanted, $limit
// Columns: id, element
MATCH (n)
// Only texts are not below the empty one; a map is not asked for anything else.
WHERE CASE WHEN n.id >= '' THEN $wanted[n.id] = 1 ELSE false END
RETURN n.id AS id, min(elementId(n)) AS element
LIMIT $limit
