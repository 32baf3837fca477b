// Purpose: The number of statements that arrive at an entity.
// 用途: 到达一个实体的关系有几条。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
// zh: 这个实体收到的关系 r，和发出它的实体 m。 | en: Relationships r that arrive at this entity, and the entity m that each comes from.
RETURN count(r) AS total
// zh: 数一数。 | en: Count them.
