// Purpose: Ids, hashes and ends of the relationships that start at nodes of a dataset under one label.
// Parameters: $dataset
// Columns: id, hash, type, source, target
MATCH (n:$$label)-[r]->(m)
WHERE n.dataset = $dataset
RETURN r.id AS id, r.recordHash AS hash, type(r) AS type, n.id AS source, m.id AS target
