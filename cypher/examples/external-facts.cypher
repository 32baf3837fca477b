// Purpose: From which sites do the statements come that are not in the five texts?
// 问题: 文本之外的关系来自哪些网站？
// Title: Facts from beyond the texts
// 标题: 文本之外的事实
// Teaches: `split(url, '/')[2]` cuts an address at its slashes and takes the host. Lists count from 0.
// 讲解: `split(url, '/')[2]` 把网址按斜线拆开，取出主机名。列表从 0 数起。
// Level: 3
// Step: 730
// Parameters: none
// Columns: host, statements
MATCH (:Entity)-[r]->(:Entity)
WHERE r.basis = 'external'
RETURN split(r.sourceUrl, '/')[2] AS host, count(*) AS statements
ORDER BY statements DESC, host
LIMIT 10
