// Purpose: The number of passages that mention an entity.
// 用途: 有几段提到一个实体。
// Parameters: $id
// Columns: total
MATCH (n:Entity {id: $id})-[m:MENTIONED_IN]->(p:Passage)
// zh: 提到这个实体的段落 p；m 是“提到”这条关系。 | en: The passages p that mention this entity; m is the relationship that says so.
RETURN count(m) AS total
// zh: 数一数。 | en: Count them.
