// Purpose: All relationships of a database that holds no dataset of ours, by start node and id where these have any.
// Parameters: none
// Columns: relationship
MATCH (n)-[r]->()
WHERE NOT n:ZhituDataset
RETURN r AS relationship
ORDER BY n.id, r.id
