// Purpose: How many passages of each document mention an entity.
// Parameters: $id
// Columns: document, passages
MATCH (n:Entity {id: $id})-[:MENTIONED_IN]->(p:Passage)
RETURN p.document AS document, count(p) AS passages
