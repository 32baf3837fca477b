// Purpose: One entity by its id.
// 用途: 按 id 找到一个实体。
// Parameters: $id
// Columns: node, degree
MATCH (n:Entity {id: $id})
// zh: 找到 id 等于 $id 的实体，叫它 n。 | en: Find the entity whose id is $id; call it n.
RETURN n AS node, n.degree AS degree
// zh: 给出实体和它的关系数。 | en: Give the entity and its number of relationships.
