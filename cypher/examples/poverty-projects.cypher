// Purpose: Which five projects belong to the plan against poverty by the internet?
// 问题: 《网络扶贫行动计划》实施哪五大工程？
// Title: Five projects against poverty
// 标题: 网络扶贫五大工程
// Teaches: One type can be followed twice: a project is part of the five, the five are part of the plan.
// 讲解: 同一种关系可以接着走两步：工程属于五大工程，五大工程属于计划。
// Level: 2
// Step: 380
// Parameters: none
// Columns: order, zh, en
MATCH (p:Project)-[r:PART_OF]->(:Project {id: 'five-internet-poverty-projects'})-[:PART_OF]->(:Document {id: 'internet-poverty-plan'})
RETURN r.order AS order, p.nameZh AS zh, p.nameEn AS en
ORDER BY order
