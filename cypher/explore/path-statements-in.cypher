// Purpose: The statements that lead from the far to the near entity of each pair, with both ends.
// 用途: 每一对实体之间，从远端指向近端的关系。
// Parameters: $pairs, $limit
// Columns: relationship, near, nearDegree, far, farDegree
UNWIND $pairs AS pair
// zh: 把名单拆成一行一对实体。 | en: Turn the list into one row for each pair.
MATCH (a:Entity {id: pair.near})<-[r:$$types]-(b)
// zh: 近端 a 收到的关系。 | en: The relationships that arrive at the near end a.
WHERE b.id = pair.far
// zh: 只留另一端是远端的。 | en: Keep those whose other end is the far one.
RETURN r AS relationship, a AS near, a.degree AS nearDegree, b AS far, b.degree AS farDegree
// zh: 给出关系和两端，连同各自的关系数。 | en: Give the relationship and both ends, with the number of relationships of each.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
