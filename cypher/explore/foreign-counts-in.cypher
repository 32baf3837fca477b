// Purpose: How many relationships of a node point inwards, by type and by the labels of the other end, in any database.
// Parameters: $element
// Columns: type, labels, count
MATCH (n)<-[r]-(m)
WHERE elementId(n) = $element
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
