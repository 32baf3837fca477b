// Purpose: The dataset that the database holds, with its manifest and schema as JSON text.
// Parameters: none
// Columns: id, version, contentHash, state, loadedAt, manifest, schema
MATCH (d:ZhituDataset)
RETURN d.id AS id, d.version AS version, d.contentHash AS contentHash, d.state AS state, d.loadedAt AS loadedAt,
       d.manifest AS manifest, d.schema AS schema
LIMIT 1
