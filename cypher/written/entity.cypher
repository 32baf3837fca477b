// Purpose: How many relationships an entity has, by type and direction, with the names of the other ends: the counts before anything is expanded.
// 用途: 一个实体有多少条关系，按类型和方向计数，附另一端的名称：展开之前看到的就是这些数。
// Parameters: $id
// Columns: type, direction, relationships, others
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
// zh: 找到这个实体 n，和它与其他实体 m 之间的每条关系 r，不论方向。 | en: Find the entity n and each relationship r between it and other entities m, in either direction.
WITH type(r) AS type, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, m.nameZh AS name
// zh: 记下类型、方向（起点是它自己，就是发出）和另一端的名称。 | en: Note the type, the direction (out where it starts at the entity) and the name of the other end.
RETURN type, direction, count(name) AS relationships, collect(name) AS others
// zh: 按类型和方向分组，数出条数，名称收成列表。 | en: Group by type and direction, count, and collect the names.
ORDER BY relationships DESC, type, direction
// zh: 多的在前。 | en: The most first.
