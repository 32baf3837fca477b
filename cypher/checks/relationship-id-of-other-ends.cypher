// Purpose: Relationships whose id does not follow from source, type and target, by which they are looked up.
// Parameters: none
// Columns: relationship, expected
MATCH (a)-[r]->(b)
WHERE a.dataset IS NOT NULL AND NOT r.id STARTS WITH a.id + '~' + type(r) + '~' + b.id
RETURN r.id AS relationship, a.id + '~' + type(r) + '~' + b.id AS expected
LIMIT 100
