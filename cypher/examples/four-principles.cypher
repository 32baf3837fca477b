// Purpose: Which are the four principles, and in which order?
// 问题: “四项原则”是哪四项，次序如何？
// Title: The four principles
// 标题: 四项原则
// Teaches: Relationships have properties too: `r.order` is the order in which the text counts them.
// 讲解: 关系也有属性：`r.order` 是文本所列的次序。
// Level: 1
// Step: 70
// Parameters: none
// Columns: order, zh, en
MATCH (p:Principle)-[r:PART_OF]->(:Principle {id: 'four-principles'})
RETURN r.order AS order, p.nameZh AS zh, p.nameEn AS en
ORDER BY order
