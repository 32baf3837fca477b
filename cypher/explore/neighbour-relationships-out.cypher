// Purpose: Statements that leave an entity, by id; starts at their other ends, since the entity may be a hub.
// Parameters: $pairs
// Columns: relationship
UNWIND $pairs AS pair
MATCH (m:Entity {id: pair.node})<-[r:$$types]-(n)
WHERE r.id = pair.relationship
RETURN r AS relationship
