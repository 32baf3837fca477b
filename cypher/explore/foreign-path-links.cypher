// Purpose: The relationships of some nodes of any database, as links to their other ends, to look for paths; for databases that look the engine's ids up.
// 用途: 任意数据库：一些节点的关系和另一端，用来找路径。
// Parameters: $elements, $types, $limit
// Columns: source, sourceId, sourceDegree, target, targetId, targetDegree
MATCH (n)-[r]-(m)
// zh: n 的关系 r，不论方向，和另一端 m。 | en: Relationships r of n in either direction, and their other end m.
WHERE elementId(n) IN $elements AND type(r) IN $types
// zh: 只留名单里的节点的、所选类型的关系。 | en: Keep relationships of the nodes of the list, of the types asked for.
RETURN elementId(n) AS source, n.id AS sourceId, 1 AS sourceDegree,
       elementId(m) AS target, m.id AS targetId, COUNT { (m)--() } AS targetDegree
// zh: 给出两端的 id。 | en: Give the ids of both ends.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
