// Purpose: Passages that belong to no section of a document.
// Parameters: none
// Columns: passage
MATCH (p:Passage)
OPTIONAL MATCH (:Document)-[:HAS_SECTION]->(:Section)-[h:HAS_PASSAGE]->(p)
WITH p, count(h) AS homes
WHERE homes <> 1
RETURN p.id AS passage
LIMIT 100
