// Purpose: Makes the index of a node key; the engine's constraints bring none of their own.
// Parameters: none
// Columns: none
CREATE INDEX $$name IF NOT EXISTS FOR (n:$$label) ON (n.$$property)
