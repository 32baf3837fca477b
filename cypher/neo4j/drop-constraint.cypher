// Purpose: Takes back a constraint that a load made which was given up.
// Parameters: none
// Columns: none
DROP CONSTRAINT $$name IF EXISTS
