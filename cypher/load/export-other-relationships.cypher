// Purpose: Relationships that start at nodes that belong to no dataset of ours.
// Parameters: none
// Columns: relationship
MATCH (n)-[r]->()
WHERE NOT (n:Entity OR n:Section OR n:Passage OR n:Observation OR n:ZhituDataset)
RETURN r AS relationship
