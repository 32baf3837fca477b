// Purpose: The names of entities, to decide how a query matches each.
// Parameters: $ids
// Columns: id, labels, nameZh, nameEn, captionZh, captionEn, aliasesZh, aliasesEn, importance, degree
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.nameZh AS nameZh, n.nameEn AS nameEn, n.captionZh AS captionZh,
       n.captionEn AS captionEn, n.aliasesZh AS aliasesZh, n.aliasesEn AS aliasesEn, n.importance AS importance,
       n.degree AS degree
