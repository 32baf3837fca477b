// Purpose: The shortest paths between two entities. The page also gives longer ones, the shortest first: it walks link by link from both ends, which takes several statements.
// 用途: 两个实体之间最短的路径。页面还给出稍长的，短的在前：它从两端一步步地走，要用几条语句。
// Parameters: $from, $to, $limit
// Columns: path
MATCH (a:Entity {id: $from})
// zh: 找到一端 a。 | en: Find one end, a.
MATCH (b:Entity {id: $to})
// zh: 找到另一端 b。 | en: Find the other end, b.
MATCH p = allShortestPaths((a)-[:$$types*..$$hops]-(b))
// zh: a 和 b 之间所有最短的路径 p，不论方向；星号后面是最多几步。列出的是实体之间的关系类型，“提到”之类的不算。 | en: All shortest paths p between a and b in either direction; after the star stands how many steps at most. The types named are those between entities; mentions do not count.
RETURN p AS path
// zh: 给出路径。 | en: Give the paths.
LIMIT $limit
// zh: 最多取 $limit 条。 | en: At most $limit rows.
