// Purpose: Says which dataset the database holds, with its manifest and schema as JSON text and the Latin words
//   of its names.
// Parameters: $id, $properties
// Columns: none
MERGE (d:ZhituDataset {id: $id})
SET d = $properties
