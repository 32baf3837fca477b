// Purpose: The Latin words of the names of the dataset, for searches that are misspelt.
// Parameters: none
// Columns: words
MATCH (d:ZhituDataset)
RETURN d.nameWords AS words
LIMIT 1
