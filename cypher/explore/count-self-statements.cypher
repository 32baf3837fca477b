// Purpose: The number of statements of an entity about itself, which leave it and arrive at it.
// 用途: 一个实体指向自己的关系有几条；它们既算发出，也算到达。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[r:$$types]->(n)
// zh: 从这个实体出发、又回到它自己的关系。 | en: Relationships that leave this entity and come back to it.
RETURN count(r) AS total
// zh: 数一数。 | en: Count them.
