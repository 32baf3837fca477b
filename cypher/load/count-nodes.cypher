// Purpose: How many nodes the database holds, to tell an empty one.
// Parameters: none
// Columns: count
MATCH (n)
RETURN count(n) AS count
