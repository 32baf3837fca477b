// Purpose: How many statements that arrive at an entity, by type and by the labels of the other end.
// 用途: 到达一个实体的关系，按类型和另一端的标签计数。
// Parameters: $id
// Columns: type, labels, count
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
// zh: 这个实体收到的关系 r，和发出它的实体 m。 | en: Relationships r that arrive at this entity, and the entity m that each comes from.
RETURN type(r) AS type, labels(m) AS labels, count(r) AS count
// zh: 按关系类型和另一端的标签分组，各数一数。 | en: Group by type and by the labels of the other end, and count each group.
