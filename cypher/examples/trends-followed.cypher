// Purpose: With which trends and times is the idea in keeping, by the texts?
// 问题: 文本说这一理念顺应哪些潮流和时代？
// Title: What it is in keeping with
// 标题: 顺应什么
// Teaches: The type says how two entities are joined: `FOLLOWS` is in keeping with, `BASED_ON` rests on, `UPHOLDS` holds to. Another type is another question.
// 讲解: 关系的类型说明两端怎样相连：`FOLLOWS` 是顺应，`BASED_ON` 是依据，`UPHOLDS` 是坚持。换一个类型，就换了一个问题。
// Level: 1
// Step: 190
// Parameters: none
// Columns: zh, en
MATCH (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[:FOLLOWS]->(trend:Concept)
RETURN trend.nameZh AS zh, trend.nameEn AS en
ORDER BY trend.id
