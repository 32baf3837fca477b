// Purpose: The statements that a passage supports; both ends are mentioned in it.
// Parameters: $id, $limit
// Columns: relationship, source, target
MATCH (p:Passage {id: $id})<-[:MENTIONED_IN]-(a:Entity)-[r:$$types]->(b:Entity)
WHERE $id IN r.evidence
RETURN r AS relationship, a AS source, b AS target
ORDER BY r.id
LIMIT $limit
