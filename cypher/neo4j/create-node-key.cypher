// Purpose: Refuses a second node with the same key; the constraint brings its own index.
// Parameters: none
// Columns: none
CREATE CONSTRAINT $$name IF NOT EXISTS FOR (n:$$label) REQUIRE n.$$property IS UNIQUE
