// Purpose: The indexes of the database, for a person who asks SHOW INDEXES.
// Parameters: none
// Columns: name, type, state, entityType, labelsOrTypes, properties, owningConstraint
SHOW INDEXES
YIELD name, type, state, entityType, labelsOrTypes, properties, owningConstraint
