// Purpose: Creates relationships of one type between nodes of two labels; rows hold source, target and properties.
// Parameters: $rows
// Columns: none
UNWIND $rows AS row
MATCH (a:$$sourceLabel {id: row.source}), (b:$$targetLabel {id: row.target})
CREATE (a)-[r:$$type]->(b)
SET r = row.properties
