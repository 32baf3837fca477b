// Purpose: How many relationships there are of each type.
// 用途: 每种类型有多少条关系。
// Parameters: none
// Columns: type, relationships
MATCH ()-[r]->()
// zh: 看每条关系 r。 | en: Look at every relationship r.
RETURN type(r) AS type, count(r) AS relationships
// zh: 按类型分组，各数一数。 | en: Group by type, and count each group.
ORDER BY relationships DESC, type
// zh: 多的在前。 | en: The most first.
