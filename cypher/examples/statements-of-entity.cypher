// Purpose: In the documentation of the API and the help of the command line: what an entity is connected with.
// Parameters: $id
// Columns: type, name
MATCH (n:Entity {id: $id})-[r]->(m:Entity)
RETURN type(r) AS type, m.nameEn AS name
LIMIT 10
