// Purpose: Finds relationships of a type by a property that several may share.
// Parameters: none
// Columns: none
CREATE INDEX $$name IF NOT EXISTS FOR ()-[r:$$type]-() ON (r.$$property)
