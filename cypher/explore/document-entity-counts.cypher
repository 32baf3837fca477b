// Purpose: How many entities the passages of each document name or mean.
// 用途: 每份文献的段落提到几个实体。
// Parameters: none
// Columns: document, entities
MATCH (n:Entity)-[:MENTIONED_IN]->(p:Passage)
// zh: 实体 n 和提到它的段落 p。 | en: Entities n and the passages p that mention them.
RETURN p.document AS document, count(DISTINCT n.id) AS entities
// zh: 按文献分组，每个实体只数一次。 | en: Group by document, and count each entity once.
