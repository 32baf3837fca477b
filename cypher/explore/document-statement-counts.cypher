// Purpose: How many statements the passages of each document support.
// 用途: 每份文献的段落支撑几条关系。
// Parameters: none
// Columns: document, statements
MATCH (:Entity)-[r:$$types]->(:Entity)
// zh: 所有关系 r。 | en: All statements r.
UNWIND r.documents AS document
// zh: 一条关系出自几份文献，就展开成几行。 | en: One row for each document that a statement comes from.
RETURN document, count(r) AS statements
// zh: 按文献分组，数出关系。 | en: Group by document, and count the statements.
