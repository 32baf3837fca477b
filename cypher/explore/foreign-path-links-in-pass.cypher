// Purpose: The relationships of some nodes of any database, as links, in one pass over all relationships; $wanted has the engine's ids of the nodes as keys with the value 1.
// 用途: 任意数据库：把所有关系过一遍，取出指定节点的关系，用来找路径。
// Parameters: $wanted, $types, $limit
// Columns: source, sourceId, sourceDegree, target, targetId, targetDegree
MATCH (n)-[r]->(m)
// zh: 从 n 出发的关系 r，和另一端 m。 | en: Relationships r that leave n, and their other end m.
WHERE ($wanted[elementId(n)] = 1 OR $wanted[elementId(m)] = 1) AND type(r) IN $types
// zh: 只留有一端在名单里的、所选类型的关系。 | en: Keep those with an end in the list, of the types asked for.
RETURN elementId(n) AS source, n.id AS sourceId, 1 AS sourceDegree,
       elementId(m) AS target, m.id AS targetId, 1 AS targetDegree
// zh: 给出两端的 id。 | en: Give the ids of both ends.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
