// Purpose: How many passages of each document mention an entity.
// 用途: 每份文献有几段提到一个实体。
// Parameters: $id
// Columns: document, passages
MATCH (n:Entity {id: $id})-[:MENTIONED_IN]->(p:Passage)
// zh: 提到这个实体的段落 p。 | en: The passages p that mention this entity.
RETURN p.document AS document, count(p) AS passages
// zh: 按文献分组，数出各有几段。 | en: Group by document, and count the passages of each.
