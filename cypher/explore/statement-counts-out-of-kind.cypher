// Purpose: How many statements leave an entity towards entities of one kind, by type.
// 用途: 离开一个实体、另一端是某一类的关系，按类型计数。
// Parameters: $id
// Columns: type, count
MATCH (n:Entity {id: $id})-[r:$$types]->(m:$$kind)
// zh: 这个实体发出的关系 r，另一端 m 是所选的类别。 | en: Relationships r that leave this entity; the other end m is of the kind asked for.
RETURN type(r) AS type, count(r) AS count
// zh: 按关系类型分组，各数一数。 | en: Group by type, and count each group.
