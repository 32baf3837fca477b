// Purpose: Lists the indexes, the markers of token indexes among them.
// Parameters: none
// Columns: name, type, label, property
SHOW INDEXES
