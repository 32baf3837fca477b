// Purpose: The values of indicators that a passage supports.
// 用途: 一个段落支持的数值。
// Parameters: $id, $limit
// Columns: observation
MATCH (o:Observation)
// zh: 看每个数值 o。 | en: Look at every value o.
WHERE $id IN o.evidence
// zh: 只留把这个段落列为证据的。 | en: Keep those that name this passage as evidence.
RETURN o AS observation
// zh: 给出数值。 | en: Give the values.
ORDER BY o.id
// zh: 按 id 排序，每次顺序都一样。 | en: Sort by id, so that the order is always the same.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
