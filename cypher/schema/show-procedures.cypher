// Purpose: The procedures of the database, for a person who asks SHOW PROCEDURES.
// Parameters: none
// Columns: name, mode, signature, description
SHOW PROCEDURES
YIELD name, mode, signature, description
