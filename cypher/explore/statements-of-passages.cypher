// Purpose: The statements that some passages of one document support; their sources are mentioned in them.
// 用途: 一份文献的若干段落支撑的关系；起点都在这些段落里提到。
// Parameters: $document, $passages, $limit
// Columns: relationship
MATCH (p:Passage)<-[:MENTIONED_IN]-(n:Entity)
// zh: 段落 p 和它提到的实体 n。 | en: Passages p and the entities n that they mention.
WHERE p.id IN $passages
// zh: 只看这些段落。 | en: Only of these passages.
WITH DISTINCT n
// zh: 每个实体只看一次。 | en: Each entity once.
MATCH (n)-[r:$$types]->(:Entity)
// zh: 从它出发的关系 r。 | en: The statements r from it.
WHERE $document IN r.documents AND any(passage IN r.evidence WHERE passage IN $passages)
// zh: 证据里有这些段落之一的。 | en: Those with one of these passages in their evidence.
RETURN r AS relationship
// zh: 给出关系。 | en: Give the statement.
ORDER BY r.id
// zh: 按 id。 | en: By id.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
