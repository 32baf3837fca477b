// Purpose: The constraints of the database, for a person who asks SHOW CONSTRAINTS.
// Parameters: none
// Columns: name, type, entityType, labelsOrTypes, properties
SHOW CONSTRAINTS
YIELD name, type, entityType, labelsOrTypes, properties
