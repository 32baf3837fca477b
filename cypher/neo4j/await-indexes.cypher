// Purpose: Waits until all indexes can be used.
// Parameters: $seconds
// Columns: none
CALL db.awaitIndexes($seconds)
