// Purpose: Statements that arrive at an entity from or to some others, with both ends; starts at the others, since the entity may be a hub.
// Parameters: $id, $nodes
// Columns: relationship, node, degree, entity, total
UNWIND $nodes AS node
MATCH (m:Entity {id: node})-[r:$$types]->(n)
WHERE n.id = $id
RETURN r AS relationship, m AS node, m.degree AS degree, n AS entity, n.degree AS total
