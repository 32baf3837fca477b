// Purpose: The number of statements that leave an entity.
// 用途: 离开一个实体的关系有几条。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
// zh: 这个实体发出的关系 r，和它指向的实体 m。 | en: Relationships r that leave this entity, and the entity m that each points to.
RETURN count(r) AS total
// zh: 数一数。 | en: Count them.
