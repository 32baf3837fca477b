// Purpose: The number of statements that arrive at an entity whose other end is of one kind.
// 用途: 到达一个实体的关系有几条，另一端限某一类。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})<-[r:$$types]-(m:$$kind)
// zh: 这个实体收到的关系 r，另一端 m 是所选的类别。 | en: Relationships r that arrive at this entity; the other end m is of the kind asked for.
RETURN count(r) AS total
// zh: 数一数。 | en: Count them.
