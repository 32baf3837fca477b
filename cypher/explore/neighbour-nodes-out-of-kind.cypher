// Purpose: The other ends of the first statements that leave an entity whose other end is of one kind, once for each statement, most important first.
// 用途: 离开一个实体的前几条关系的另一端，另一端限某一类，重要的在前。
// Parameters: $id, $limit
// Columns: importance, node
MATCH (n:Entity {id: $id})-[r:$$types]->(m:$$kind)
// zh: 这个实体发出的关系 r，另一端 m 是所选的类别。 | en: Relationships r that leave this entity; the other end m is of the kind asked for.
RETURN m.importance AS importance, m.id AS node
// zh: 只给出排序要用的值。 | en: Give only the values to sort by.
ORDER BY importance DESC, node
// zh: 重要的在前，其次按 id。 | en: Most important first, then by id.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
