// Purpose: Which goals does the white paper set for it, and which four things are to be done in common?
// 问题: 白皮书说构建它要实现哪些目标，做到哪四个“共同”？
// Title: Four goals, four things in common
// 标题: 四个目标与四个“共同”
// Teaches: Conditions combine with `AND`, `OR` and `NOT`; numbers compare with `<` and `>=`.
// 讲解: 布尔条件用 `AND`、`OR`、`NOT` 组合；数值用 `<`、`>=` 比较。
// Level: 1
// Step: 160
// Parameters: none
// Columns: order, zh, en
MATCH (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[r:AIMS_AT]->(c:Entity)
WHERE r.order >= 5 AND r.order <= 12
RETURN r.order AS order, c.nameZh AS zh, c.nameEn AS en
ORDER BY order
