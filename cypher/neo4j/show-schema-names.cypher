// Purpose: Names of the indexes and constraints that there are, to know which of them a load made.
// Parameters: none
// Columns: name, owner
SHOW INDEXES
YIELD name, owningConstraint
RETURN name, owningConstraint AS owner
