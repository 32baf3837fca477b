// Purpose: A statement by its id, found from its source.
// 用途: 按 id 找到一条关系，从它的起点找起。
// Parameters: $id, $source, $target
// Columns: relationship, source, target
MATCH (a:Entity {id: $source})-[r:$$types]->(b:Entity {id: $target})
// zh: 从起点到终点的关系 r。 | en: The relationships r from the source to the target.
WHERE r.id = $id
// zh: 只留 id 等于 $id 的那一条。 | en: Keep the one whose id is $id.
RETURN r AS relationship, a AS source, b AS target
// zh: 给出关系和两端。 | en: Give the relationship and both its ends.
LIMIT 1
// zh: 取一条就够。 | en: One row is enough.
