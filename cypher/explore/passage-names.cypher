// Purpose: The entities that a passage names or means, most important first.
// 用途: 一个段落点名或指代的实体，重要的在前。
// Parameters: $id, $limit
// Columns: node, how
MATCH (p:Passage {id: $id})<-[m:MENTIONED_IN]-(n:Entity)
// zh: 这个段落提到的实体 n。 | en: The entities n that this passage mentions.
RETURN n AS node, m.how AS how
// zh: 给出实体，和段落怎样提到它（点名还是指代）。 | en: Give the entity and how the passage mentions it (by name or not).
ORDER BY n.importance DESC, n.id
// zh: 重要的在前，其次按 id。 | en: Most important first, then by id.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
