// Purpose: What some passages name or mean, as keys only.
// 用途: 若干段落点名或指代的实体，只给出 id。
// Parameters: $passages, $limit
// Columns: passage, node, how
MATCH (p:Passage)<-[m:MENTIONED_IN]-(n:Entity)
// zh: 段落 p 和它提到的实体 n。 | en: Passages p and the entities n that they mention.
WHERE p.id IN $passages
// zh: 只看这些段落。 | en: Only of these passages.
RETURN p.id AS passage, n.id AS node, m.how AS how
// zh: 给出两者的 id，和段落怎样提到它（点名还是指代）。 | en: Give both ids and how the passage mentions it (by name or not).
ORDER BY passage, node
// zh: 按段落，再按实体。 | en: By passage, then by entity.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
