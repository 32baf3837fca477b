// Purpose: Statements whose evidence is not in the graph.
// Parameters: none
// Columns: statement, passage
MATCH (:Entity)-[r]->(:Entity)
UNWIND r.evidence AS passage
OPTIONAL MATCH (p:Passage {id: passage})
WITH r, passage, p
WHERE p IS NULL
RETURN r.id AS statement, passage
LIMIT 100
