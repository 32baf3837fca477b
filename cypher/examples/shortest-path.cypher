// Purpose: How many steps lie between the digital divide and Xi Jinping?
// 问题: 数字鸿沟与习近平之间隔着几步？
// Title: The shortest way between two entities
// 标题: 两个实体之间的最短路
// Teaches: Each end is found by a `MATCH` of its own; then `shortestPath` looks for a shortest path over the types named, of six steps at most. There may be others as short, so the question is only how long.
// 讲解: 先用各自的 `MATCH` 找到两端，再让 `shortestPath` 在列出的关系上找最短的一条，最多六步。同样短的路可能不止一条，所以这里只问长度。
// Level: 4
// Step: 770
// Parameters: $from, $to
// Parameter $from: text = "digital-divide" | 起点的编号 | The id to start from
// Parameter $to: text = "xi-jinping" | 终点的编号 | The id to reach
// Columns: hops
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:PROPOSED|AIMS_AT|ADDRESSES*..6]-(b))
RETURN length(p) AS hops
