// Purpose: The number of statements that leave an entity whose other end is of one kind.
// 用途: 离开一个实体的关系有几条，另一端限某一类。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(m:$$kind)
// zh: 这个实体发出的关系 r，另一端 m 是所选的类别。 | en: Relationships r that leave this entity; the other end m is of the kind asked for.
RETURN count(r) AS total
// zh: 数一数。 | en: Count them.
