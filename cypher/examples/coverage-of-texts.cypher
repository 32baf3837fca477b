// Purpose: How many entities does each text name, and how many statements does it support?
// 问题: 每篇文本各有多少实体被提到，支持多少关系？
// Title: What was drawn from each text
// 标题: 每篇文本读出了什么
// Teaches: Two `CALL` subqueries count apart; counted in one `MATCH` they would multiply each other.
// 讲解: 两个 `CALL` 子查询各自计数；在一个 `MATCH` 里一起数会互相相乘。
// Level: 4
// Step: 850
// Parameters: none
// Columns: text, entities, statements
MATCH (d:Document)
WHERE d.textFile IS NOT NULL
CALL (d) {
  MATCH (n:Entity)-[:MENTIONED_IN]->(p:Passage)
  WHERE p.document = d.id
  RETURN count(DISTINCT n) AS entities
}
CALL (d) {
  MATCH (s:Entity)-[r]->(:Entity)
  UNWIND r.evidence AS id
  MATCH (p:Passage {id: id})
  WHERE p.document = d.id
  RETURN count(DISTINCT r.id) AS statements
}
RETURN d.textFile AS text, entities, statements
ORDER BY text
