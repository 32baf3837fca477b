// Purpose: The entities that a passage names or means, most important first.
// Parameters: $id, $limit
// Columns: node, how
MATCH (p:Passage {id: $id})<-[m:MENTIONED_IN]-(n:Entity)
RETURN n AS node, m.how AS how
ORDER BY n.importance DESC, n.id
LIMIT $limit
