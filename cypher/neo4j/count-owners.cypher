// Purpose: Whether the database holds a dataset of Zhitu; answered from the count store.
// Parameters: none
// Columns: owners
MATCH (d:ZhituDataset)
RETURN count(d) AS owners
