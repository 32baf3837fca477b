// Purpose: Finds nodes by a property that several may share.
// Parameters: none
// Columns: none
CREATE INDEX $$name IF NOT EXISTS FOR (n:$$label) ON (n.$$property)
