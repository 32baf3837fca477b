// Purpose: Deletes relationships of one type; rows hold the source and the ids of those that leave it.
// Parameters: $rows, $dataset
// Columns: none
UNWIND $rows AS row
MATCH (n:$$label {id: row.source})-[r:$$type]->()
WHERE n.dataset = $dataset AND r.id IN row.ids
DELETE r
