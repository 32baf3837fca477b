// Purpose: A page of statements that arrive at an entity, as keys only: most important neighbours first, after the last key of the page before.
// 用途: 到达一个实体的一页关系，只取排序用的值；从上一页的末尾接着。
// Parameters: $id, $importance, $after, $afterRelationship, $limit
// Columns: importance, node, relationship
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
// zh: 这个实体收到的关系 r，和发出它的实体 m。 | en: Relationships r that arrive at this entity, and the entity m that each comes from.
WHERE m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship)))
// zh: 从上一页的最后一条接着：先比重要程度，再比两个 id。 | en: Go on after the last one of the page before: by importance, then by the two ids.
RETURN m.importance AS importance, m.id AS node, r.id AS relationship
// zh: 只给出排序要用的值。 | en: Give only the values to sort by.
ORDER BY importance DESC, node, relationship
// zh: 重要的在前，其次按两个 id。 | en: Most important first, then by the two ids.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
