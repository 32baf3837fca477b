// Purpose: The values of an indicator, oldest first.
// Parameters: $id, $limit
// Columns: observation
MATCH (i:Entity {id: $id})-[:HAS_OBSERVATION]->(o:Observation)
RETURN o AS observation
ORDER BY o.asOf, o.id
LIMIT $limit
