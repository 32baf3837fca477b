// Purpose: What does the principle of a sound order hold to, by the white paper?
// 问题: 白皮书说“构建良好秩序”坚持什么？
// Title: Order and freedom
// 标题: 秩序与自由
// Teaches: One type may lead to entities of several kinds; `head([… WHERE …])` takes the kind out of the labels.
// 讲解: 同一种关系的终点可以是不同种类的实体；`head([… WHERE …])` 从标签里取出种类。
// Level: 2
// Step: 420
// Parameters: none
// Columns: kind, zh, en
MATCH (:Principle {id: 'principle-sound-order'})-[:UPHOLDS]->(x:Entity)
RETURN head([label IN labels(x) WHERE label <> 'Entity']) AS kind, x.nameZh AS zh, x.nameEn AS en
ORDER BY kind, zh
