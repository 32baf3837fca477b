// Purpose: How many items do chapters II, III and IV of the white paper list, and which?
// 问题: 白皮书第二、三、四章各列几项，是哪些？
// Title: Three lists of the white paper
// 标题: 白皮书的三份清单
// Teaches: `collect` gathers a group’s values in a list; sorted before by `WITH … ORDER BY`, the list is in order.
// 讲解: `collect` 把一组的值收成列表。先用 `WITH … ORDER BY` 排好，收进去的就有次序。
// Level: 2
// Step: 250
// Parameters: none
// Columns: chapter, items, list
MATCH (part:Entity)-[r:PART_OF]->(whole:Concept)
WHERE whole.id IN ['internet-practice-in-china', 'chinas-contribution', 'chinas-proposals'] AND r.order IS NOT NULL
WITH whole, part, r
ORDER BY r.order
RETURN whole.nameZh AS chapter, count(part) AS items, collect(part.nameZh) AS list
ORDER BY items
