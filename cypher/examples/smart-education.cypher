// Purpose: When did the national smart education platform start, and which platforms does it bring together?
// 问题: 国家智慧教育公共服务平台何时上线，整合了哪些平台？
// Title: The smart education platform
// 标题: 智慧教育平台
// Teaches: One whole, several parts: grouped by the whole, `collect` makes a list of the parts.
// 讲解: 整体只有一个，部分有几个：按整体分组，`collect` 把部分收成列表。
// Level: 2
// Step: 390
// Parameters: none
// Columns: zh, since, parts
MATCH (whole:Project {id: 'smart-education-platform'})<-[:PART_OF]-(part:Project)
WITH whole, part
ORDER BY part.id
RETURN whole.nameZh AS zh, whole.startDate AS since, collect(part.nameZh) AS parts
