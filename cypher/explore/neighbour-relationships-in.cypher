// Purpose: Statements that arrive at an entity from or to some others, with both ends; starts at the others, since the entity may be a hub.
// 用途: 到达一个实体的关系中，另一端在名单里的那些。
// Parameters: $id, $nodes
// Columns: relationship, node, degree, entity, total
UNWIND $nodes AS node
// zh: 把名单拆成一行一个 id。 | en: Turn the list into one row for each id.
MATCH (m:Entity {id: node})-[r:$$types]->(n)
// zh: 从名单里的实体 m 出发的关系。 | en: The relationships that leave the entity m of the list.
WHERE n.id = $id
// zh: 只留另一端是这个实体的。 | en: Keep those whose other end is this entity.
RETURN r AS relationship, m AS node, m.degree AS degree, n AS entity, n.degree AS total
// zh: 给出关系和两端。 | en: Give the relationship and both its ends.
