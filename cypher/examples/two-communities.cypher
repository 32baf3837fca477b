// Purpose: In how many ways is it tied to the community with a shared future for mankind?
// 问题: 它与“人类命运共同体”有哪几层关系？
// Title: The two communities
// 标题: 与人类命运共同体的关系
// Teaches: Two nodes may be joined by several relationships; `collect(type(r))` gathers their types.
// 讲解: 两个节点之间可以有几条关系；`collect(type(r))` 把类型收成列表。
// Level: 2
// Step: 410
// Parameters: none
// Columns: from, types, to
MATCH (a:Concept {id: 'community-with-shared-future-in-cyberspace'})-[r]->(b:Concept {id: 'community-with-shared-future-for-mankind'})
WITH a, b, type(r) AS type
ORDER BY type
RETURN a.nameZh AS from, collect(type) AS types, b.nameZh AS to
