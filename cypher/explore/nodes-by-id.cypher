// Purpose: Entities by their ids, with their numbers of statements.
// 用途: 按 id 取出一批实体和它们的关系数。
// Parameters: $ids
// Columns: node, degree
MATCH (n:Entity)
// zh: 看每个实体 n。 | en: Look at every entity n.
WHERE n.id IN $ids
// zh: 只留 id 在名单里的。 | en: Keep those whose id is in the list.
RETURN n AS node, n.degree AS degree
// zh: 给出实体和它的关系数。 | en: Give the entity and its number of relationships.
