// Purpose: The names of entities, to decide how a query matches each.
// 用途: 取出候选实体的各种名称，好判断查询和它们怎样对上。
// Parameters: $ids
// Columns: id, labels, nameZh, nameEn, captionZh, captionEn, aliasesZh, aliasesEn, importance, degree
UNWIND $ids AS id
// zh: 把名单拆成一行一个 id。 | en: Turn the list into one row for each id.
MATCH (n:Entity {id: id})
// zh: 按 id 找到实体。 | en: Find the entity with that id.
RETURN n.id AS id, labels(n) AS labels, n.nameZh AS nameZh, n.nameEn AS nameEn, n.captionZh AS captionZh,
       n.captionEn AS captionEn, n.aliasesZh AS aliasesZh, n.aliasesEn AS aliasesEn, n.importance AS importance,
       n.degree AS degree
// zh: 给出它的各种名称、类别和排序要用的值。 | en: Give its names, its kind and the values to rank by.
