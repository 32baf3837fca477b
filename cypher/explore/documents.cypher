// Purpose: Documents with their numbers of statements, dated ones first, by date.
// 用途: 文献和它们的关系数；有日期的在前，按日期排。
// Parameters: $limit
// Columns: node, degree
MATCH (n:Document)
// zh: 所有文献 n。 | en: All documents n.
RETURN n AS node, n.degree AS degree
// zh: 给出文献和它的关系数。 | en: Give the document and its number of statements.
ORDER BY coalesce(n.date, '9999'), n.id
// zh: 按日期，没有日期的在后，其次按 id。 | en: By date, undated ones last, then by id.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
