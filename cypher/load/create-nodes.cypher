// Purpose: Creates nodes of one label.
// Parameters: $rows
// Columns: none
UNWIND $rows AS row
CREATE (n:$$label)
SET n = row
