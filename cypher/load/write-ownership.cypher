// Purpose: Says which dataset the database holds, with its manifest and schema as JSON text.
// Parameters: $id, $properties
// Columns: none
MERGE (d:ZhituDataset {id: $id})
SET d = $properties
