// Purpose: Whether several nodes, or several relationships, have the same id property. Reads every node and relationship.
// Parameters: none
// Columns: nodes, relationships
CALL {
  MATCH (n)
  WHERE n.id IS NOT NULL
  WITH n.id AS id, count(*) AS count
  WHERE count > 1
  WITH id
  LIMIT 1
  RETURN count(id) > 0 AS nodes
}
CALL {
  MATCH ()-[r]->()
  WHERE r.id IS NOT NULL
  WITH r.id AS id, count(*) AS count
  WHERE count > 1
  WITH id
  LIMIT 1
  RETURN count(id) > 0 AS relationships
}
RETURN nodes, relationships
