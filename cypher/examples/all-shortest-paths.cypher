// Purpose: Through which entities is the UN Charter joined to the idea?
// 问题: 《联合国宪章》经过哪些实体与理念相连？
// Title: All shortest ways
// 标题: 所有最短的路
// Teaches: `allShortestPaths` gives every path of the least length; `relationships(p)` lists what it follows, and a list comprehension takes the types.
// 讲解: `allShortestPaths` 给出所有同样短的路；`relationships(p)` 列出路上的关系，列表推导取出它们的类型。
// Level: 4
// Step: 780
// Parameters: $from, $to
// Parameter $from: text = "un-charter" | 起点的编号 | The id to start from
// Parameter $to: text = "community-with-shared-future-in-cyberspace" | 终点的编号 | The id to reach
// Columns: names, types
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:BASED_ON|UPHOLDS*..5]-(b))
RETURN [n IN nodes(p) | n.nameZh] AS names, [r IN relationships(p) | type(r)] AS types
ORDER BY names, types
