// Purpose: In the help of the command line: actors and what they proposed.
// Parameters: none
// Columns: actor, proposed
MATCH (a:Actor)-[r:PROPOSED]->(m)
RETURN a.nameZh AS actor, m.nameZh AS proposed
