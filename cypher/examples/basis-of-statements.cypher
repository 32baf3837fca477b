// Purpose: How many statements are in the texts, how many inferred, how many from elsewhere?
// 问题: 多少关系是文本写明的，多少是推断的，多少来自别处？
// Title: What statements rest on
// 标题: 关系的依据
// Teaches: `sum(CASE WHEN … THEN 1 ELSE 0 END)` counts a part within one pass.
// 讲解: `sum(CASE WHEN … THEN 1 ELSE 0 END)` 在一次计数里分出一部分。
// Level: 2
// Step: 220
// Parameters: none
// Columns: stated, inferred, external, total
MATCH (:Entity)-[r]->(:Entity)
RETURN sum(CASE WHEN r.basis = 'stated' THEN 1 ELSE 0 END) AS stated,
       sum(CASE WHEN r.basis = 'inferred' THEN 1 ELSE 0 END) AS inferred,
       sum(CASE WHEN r.basis = 'external' THEN 1 ELSE 0 END) AS external,
       count(*) AS total
