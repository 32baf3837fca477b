// Purpose: The neighbours of an entity with the relationships that lead to them, a page at a time.
// 用途: 一个实体的邻居，和通往它们的关系，一页一页地取。
// Parameters: $id, $kinds, $importance, $after, $afterRelationship, $limit
// Columns: node, relationship, neighbour
MATCH (n:Entity {id: $id})-[r:$$types]-(m)
// when: both
// zh: 找到这个实体 n，和它的关系 r（不论方向）、另一端 m。 | en: Find the entity n with its relationships r (in either direction) and their other end m.
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
// when: out
// zh: 找到这个实体 n，和它发出的关系 r、另一端 m。 | en: Find the entity n with the relationships r that leave it and their other end m.
MATCH (n:Entity {id: $id})<-[r:$$types]-(m)
// when: in
// zh: 找到这个实体 n，和它收到的关系 r、另一端 m。 | en: Find the entity n with the relationships r that arrive at it and their other end m.
WHERE any(label IN labels(m) WHERE label IN $kinds)
// when: kinds
// zh: 只留所选类别的邻居。 | en: Keep the neighbours of the kinds asked for.
WITH n, r, m
// when: after
// zh: 带着这三样往下走。 | en: Go on with these three.
WHERE m.importance < $importance
   OR (m.importance = $importance AND (m.id > $after OR (m.id = $after AND r.id > $afterRelationship)))
// when: after
// zh: 从上一页的最后一条接着：先比重要程度，再比两个 id。 | en: Go on after the last one of the page before: by importance, then by the two ids.
RETURN n AS node, r AS relationship, m AS neighbour
// zh: 给出实体、关系和邻居。 | en: Give the entity, the relationships and the neighbours.
ORDER BY m.importance DESC, m.id, r.id
// zh: 重要的在前，其次按两个 id。 | en: Most important first, then by the two ids.
LIMIT $limit
// zh: 最多取 $limit 条。 | en: At most $limit rows.
