// Purpose: How many nodes have each label.
// 用途: 每个标签有多少节点。
// Parameters: none
// Columns: label, nodes
MATCH (n)
// zh: 看每个节点 n。 | en: Look at every node n.
UNWIND labels(n) AS label
// zh: 一个节点可能有几个标签，拆成一行一个。 | en: A node may have several labels: one row for each.
RETURN label, count(*) AS nodes
// zh: 按标签分组，各数一数。 | en: Group by label, and count each group.
ORDER BY nodes DESC, label
// zh: 多的在前。 | en: The most first.
