// Purpose: The relationship types of the database, those without relationships among them.
// Parameters: none
// Columns: name
CALL db.relationshipTypes()
YIELD relationshipType
RETURN relationshipType AS name
