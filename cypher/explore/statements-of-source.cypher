// Purpose: Statements that leave an entity, to suggest the one that was meant.
// Parameters: $source
// Columns: id, nameZh, nameEn
MATCH (a:Entity {id: $source})-[r:$$types]->(b:Entity)
RETURN r.id AS id, b.nameZh AS nameZh, b.nameEn AS nameEn
LIMIT 1000
