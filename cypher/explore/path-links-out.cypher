// Purpose: The statements that leave some entities, as links to their other ends, to look for paths.
// 用途: 离开一些实体的关系和另一端，用来一步步找路径。
// Parameters: $ids, $limit
// Columns: source, target, importance, degree
UNWIND $ids AS id
// zh: 把名单拆成一行一个 id。 | en: Turn the list into one row for each id.
MATCH (n:Entity {id: id})-[r:$$types]->(m)
// zh: 它发出的关系，和另一端 m。 | en: The relationships that leave it, and their other end m.
RETURN id AS source, m.id AS target, m.importance AS importance, m.degree AS degree
// zh: 给出两端的 id，和另一端的重要程度、关系数。 | en: Give the ids of both ends, and the importance and degree of the other end.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
