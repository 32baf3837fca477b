// Purpose: In the documentation of the API and the help of the command line: the principles of the dataset.
// Parameters: none
// Columns: name
MATCH (n:Principle)
RETURN n.nameEn AS name
LIMIT 10
