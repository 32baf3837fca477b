// Purpose: Statements that leave an entity, to suggest the one that was meant.
// 用途: 一个实体发出的关系，给打错的 id 提建议。
// Parameters: $source
// Columns: id, nameZh, nameEn
MATCH (a:Entity {id: $source})-[r:$$types]->(b:Entity)
// zh: 起点发出的关系 r。 | en: The relationships r that leave the source.
RETURN r.id AS id, b.nameZh AS nameZh, b.nameEn AS nameEn
// zh: 给出关系的 id 和另一端的名称。 | en: Give the id of the relationship and the names of its other end.
LIMIT 1000
// zh: 最多取 1000 条。 | en: At most 1000 rows.
