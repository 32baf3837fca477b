// Purpose: Creates nodes of one label and one kind.
// Parameters: $rows
// Columns: none
UNWIND $rows AS row
CREATE (n:$$label:$$kind)
SET n = row
