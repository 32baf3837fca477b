// Purpose: Which laws, regulations and rules do the texts name?
// 问题: 文本提到哪些法律、法规和规章？
// Title: Laws, regulations and rules
// 标题: 法律、法规与规章
// Teaches: `ORDER BY` takes several keys: the category first, then the id.
// 讲解: `ORDER BY` 可以有几项：先按类别，再按编号。
// Level: 1
// Step: 150
// Parameters: none
// Columns: category, zh, en
MATCH (l:Law)
WHERE l.category IN ['law', 'regulation', 'rule']
RETURN l.category AS category, l.nameZh AS zh, l.nameEn AS en
ORDER BY category, l.id
