// Purpose: Statements that name neither a passage nor an external source.
// Parameters: none
// Columns: statement
MATCH (:Entity)-[r]->(:Entity)
WHERE size(coalesce(r.evidence, [])) = 0 AND r.sourceUrl IS NULL
RETURN r.id AS statement
LIMIT 100
