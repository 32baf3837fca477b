// Purpose: Takes back an index that a load made which was given up.
// Parameters: none
// Columns: none
DROP INDEX $$name IF EXISTS
