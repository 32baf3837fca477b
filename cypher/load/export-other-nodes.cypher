// Purpose: Nodes that belong to no dataset of ours.
// Parameters: none
// Columns: node
MATCH (n)
WHERE NOT (n:Entity OR n:Section OR n:Passage OR n:Observation OR n:ZhituDataset)
RETURN n AS node
