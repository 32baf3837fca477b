// Purpose: Who put forward the resolution on AI capacity-building, who adopted it and when, with how many co-signers?
// 问题: 加强人工智能能力建设国际合作决议由谁主提、何时由谁通过、多少国联署？
// Title: A resolution of the United Nations
// 标题: 联合国的一项决议
// Teaches: Several `MATCH` clauses start from one node and fetch a fact each.
// 讲解: 几条 `MATCH` 从同一个节点出发，各取一件事。
// Level: 3
// Step: 660
// Parameters: none
// Columns: proposedBy, adoptedBy, date, qualifier, coSigners
MATCH (d:Document {id: 'ai-capacity-resolution'})
MATCH (by:Actor)-[:PROPOSED]->(d)
MATCH (body:Event)-[adopted:ADOPTED]->(d)
MATCH (d)<-[:MEASURES]-(:Indicator)-[:HAS_OBSERVATION]->(o:Observation {unit: 'country'})
RETURN by.nameZh AS proposedBy, body.nameZh AS adoptedBy, adopted.date AS date,
       o.qualifier AS qualifier, o.value AS coSigners
