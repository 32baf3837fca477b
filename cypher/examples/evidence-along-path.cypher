// Purpose: How many passages support the way from the UN Charter to the idea?
// 问题: 从《联合国宪章》到理念的路，总共有多少段落支持？
// Title: Evidence along a path
// 标题: 路径上的证据
// Teaches: `reduce` starts from a value and adds up along a list.
// 讲解: `reduce` 从一个起始值出发，沿着列表累计。
// Level: 4
// Step: 880
// Parameters: none
// Columns: path, passages
MATCH p = (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[:UPHOLDS|BASED_ON*1..3]->(:Law {id: 'un-charter'})
RETURN [n IN nodes(p) | n.nameZh] AS path,
       reduce(total = 0, r IN relationships(p) | total + size(r.evidence)) AS passages
ORDER BY passages DESC
