// Purpose: How many entities the passages of one document name or mean.
// 用途: 一份文献的段落提到几个实体。
// Parameters: $id
// Columns: entities
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(:Passage)<-[:MENTIONED_IN]-(n:Entity)
// zh: 这份文献的段落提到的实体 n。 | en: The entities n that the passages of this document mention.
RETURN count(DISTINCT n.id) AS entities
// zh: 每个实体只数一次。 | en: Count each entity once.
