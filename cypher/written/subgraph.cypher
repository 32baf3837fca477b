// Purpose: Some entities with the relationships between them.
// 用途: 一组实体，和它们相互之间的关系。
// Parameters: $ids
// Columns: node, relationship, other
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE n.id IN $ids
// zh: 只留 id 在名单里的。 | en: Keep those whose id is in the list.
OPTIONAL MATCH (n)-[r]->(m:Entity)
// zh: 它发出的关系 r 和另一端 m；OPTIONAL 让没有关系的实体也留下。 | en: The relationships r that leave it and their other end m; OPTIONAL keeps entities that have none.
WHERE m.id IN $ids
// zh: 另一端也要在名单里。 | en: The other end must be in the list too.
RETURN n AS node, r AS relationship, m AS other
// zh: 给出实体、关系和另一端。 | en: Give the entity, the relationship and its other end.
