// Purpose: The functions of the database, for a person who asks SHOW FUNCTIONS.
// Parameters: none
// Columns: name, category, signature, description
SHOW FUNCTIONS
YIELD name, category, signature, description
