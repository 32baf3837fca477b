// Purpose: The summaries of entities, to decide how a query matches each.
// 用途: 取出候选实体的摘要，好判断查询和它们怎样对上。
// Parameters: $ids
// Columns: id, summaryZh, summaryEn
UNWIND $ids AS id
// zh: 把名单拆成一行一个 id。 | en: Turn the list into one row for each id.
MATCH (n:Entity {id: id})
// zh: 按 id 找到实体。 | en: Find the entity with that id.
RETURN n.id AS id, n.summaryZh AS summaryZh, n.summaryEn AS summaryEn
// zh: 给出两种语言的摘要。 | en: Give the summaries in both languages.
