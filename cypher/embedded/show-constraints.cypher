// Purpose: Lists the constraints.
// Parameters: none
// Columns: name, type, label, properties
SHOW CONSTRAINTS
