// Purpose: The name of the database that answers, which may be a user's home database.
// Parameters: none
// Columns: name
CALL db.info()
YIELD name
RETURN name
