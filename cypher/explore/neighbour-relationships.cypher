// Purpose: Statements between an entity and given neighbours, by id; starts at the neighbours, since the entity may be a hub.
// Parameters: $id, $pairs
// Columns: relationship
UNWIND $pairs AS pair
MATCH (m:Entity {id: pair.node})-[r:$$types]-(n:Entity {id: $id})
WHERE r.id = pair.relationship
RETURN r AS relationship
