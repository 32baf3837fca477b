// Purpose: A relationship of any database by the engine's own id.
// 用途: 任意数据库：按引擎内部 id 找一条关系。
// Parameters: $id
// Columns: relationship, source, target
MATCH (a)-[r]->(b)
// zh: 每条关系 r，从 a 到 b。 | en: Every relationship r, from a to b.
WHERE elementId(r) = $id
// zh: 只留引擎内部 id 等于 $id 的。 | en: Keep the one whose id in the engine is $id.
RETURN r AS relationship, a AS source, b AS target
// zh: 给出关系和两端。 | en: Give the relationship and both its ends.
LIMIT 1
// zh: 取一条就够。 | en: One row is enough.
