// Purpose: Statements whose target is not mentioned in a passage that is to support them.
// Parameters: none
// Columns: statement, passage
MATCH (:Entity)-[r]->(b:Entity)
UNWIND r.evidence AS passage
MATCH (p:Passage {id: passage})
OPTIONAL MATCH (b)-[m:MENTIONED_IN]->(p)
WITH r, passage, m
WHERE m IS NULL
RETURN r.id AS statement, passage
LIMIT 100
