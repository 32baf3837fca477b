// Purpose: How many relationships of a node point inwards, by type and by the labels of the other end, in any database.
// Parameters: $id
// Columns: type, labels, count
MATCH (n)<-[r]-(m)
WHERE n.id = $id OR elementId(n) = $id
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
