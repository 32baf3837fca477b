// Purpose: The labels of the database, those without nodes among them.
// Parameters: none
// Columns: name
CALL db.labels()
YIELD label
RETURN label AS name
