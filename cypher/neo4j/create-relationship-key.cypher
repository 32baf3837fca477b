// Purpose: Refuses a second relationship of a type with the same key; the constraint brings its own index.
// Parameters: none
// Columns: none
CREATE CONSTRAINT $$name IF NOT EXISTS FOR ()-[r:$$type]-() REQUIRE r.$$property IS UNIQUE
