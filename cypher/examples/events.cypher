// Purpose: When did the events of the graph take place?
// 问题: 图里的事件发生在什么时候？
// Title: Events with their dates
// 标题: 有日期的事件
// Teaches: `IS NOT NULL` leaves out those without a date. Dates are ISO texts, as precise as the source, and sort in order of time as they are.
// 讲解: `IS NOT NULL` 略去没有日期的。日期是 ISO 文字，精确到来源所写的程度，按文字排序就是按时间排序。
// Level: 1
// Step: 50
// Parameters: none
// Columns: name, date
MATCH (n:Event)
WHERE n.date IS NOT NULL
RETURN n.nameZh AS name, n.date AS date
ORDER BY date, name
