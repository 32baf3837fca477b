// Purpose: The number of passages that mention an entity.
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[m:MENTIONED_IN]->(p:Passage)
RETURN count(m) AS total
