// Purpose: The statements that lead from the far to the near entity of each pair, with both ends.
// Parameters: $pairs, $limit
// Columns: relationship, near, nearDegree, far, farDegree
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.near})<-[r:$$types]-(b)
WHERE b.id = pair.far
RETURN r AS relationship, a AS near, a.degree AS nearDegree, b AS far, b.degree AS farDegree
LIMIT $limit
