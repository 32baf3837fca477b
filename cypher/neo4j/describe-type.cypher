// Purpose: How many relationships have a type (from the count store), and the property keys of some of them.
// Parameters: $limit
// Columns: count, keys
CALL {
  MATCH ()-[r:$$type]->()
  RETURN count(r) AS count
}
CALL {
  MATCH ()-[r:$$type]->()
  WITH r
  LIMIT $limit
  UNWIND keys(r) AS key
  RETURN collect(DISTINCT key) AS keys
}
RETURN count, keys
