// Purpose: How many statements the passages of one document support.
// 用途: 一份文献的段落支撑几条关系。
// Parameters: $id
// Columns: statements
MATCH (:Entity)-[r:$$types]->(:Entity)
// zh: 所有关系 r。 | en: All statements r.
WHERE $id IN r.documents
// zh: 出自这份文献的。 | en: Those that come from this document.
RETURN count(r) AS statements
// zh: 数出有几条。 | en: Count them.
