// Purpose: Finds nodes by a part of a text, by the runs of three characters that it holds.
// Parameters: none
// Columns: none
CREATE TEXT INDEX $$name IF NOT EXISTS FOR (n:$$label) ON (n.$$property)
