// Purpose: Statements between entities of a list; $wanted has the same ids as keys with the value 1, which is quicker to look up.
// 用途: 一组实体相互之间的关系。
// Parameters: $ids, $wanted, $limit
// Columns: relationship
MATCH (a:Entity)-[r:$$types]->(b)
// zh: 看实体之间的每条关系 r。 | en: Look at every relationship r between entities.
WHERE a.id IN $ids AND $wanted[b.id] = 1
// as: WHERE a.id IN $ids AND b.id IN $ids
// zh: 只留两端都在名单里的。 | en: Keep those with both ends in the list.
RETURN r AS relationship
// zh: 给出关系。 | en: Give the relationship.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
