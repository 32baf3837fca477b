// Purpose: All nodes of a database that holds no dataset of ours (none that this version reads), by their ids where they have any.
// Parameters: none
// Columns: node
MATCH (n)
WHERE NOT n:ZhituDataset
RETURN n AS node
ORDER BY n.id
