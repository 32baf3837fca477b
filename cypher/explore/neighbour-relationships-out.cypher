// Purpose: Statements that leave an entity, by id, with both ends; starts at the other ends, since the entity may be a hub.
// Parameters: $pairs
// Columns: relationship, node, degree, entity
UNWIND $pairs AS pair
MATCH (m:Entity {id: pair.node})<-[r:$$types]-(n)
WHERE r.id = pair.relationship
RETURN r AS relationship, m AS node, m.degree AS degree, n AS entity
