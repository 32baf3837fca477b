// Purpose: How many nodes have a label (from the count store), and the property keys of some of them.
// Parameters: $limit
// Columns: count, keys
CALL {
  MATCH (n:$$label)
  RETURN count(n) AS count
}
CALL {
  MATCH (n:$$label)
  WITH n
  LIMIT $limit
  UNWIND keys(n) AS key
  RETURN collect(DISTINCT key) AS keys
}
RETURN count, keys
