// Purpose: How many statements that leave an entity, by type and by the labels of the other end.
// 用途: 离开一个实体的关系，按类型和另一端的标签计数。
// Parameters: $id
// Columns: type, labels, count
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
// zh: 这个实体发出的关系 r，和它指向的实体 m。 | en: Relationships r that leave this entity, and the entity m that each points to.
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
// zh: 按关系类型和另一端的标签分组，各数一数。 | en: Group by type and by the labels of the other end, and count each group.
