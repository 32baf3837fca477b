// Purpose: Who put forward the community with a shared future in cyberspace, when and where?
// 问题: “网络空间命运共同体”由谁、在何时、在哪次会议上提出？
// Title: Where the idea comes from
// 标题: 理念的由来
// Teaches: Two patterns joined by a comma share the node `idea`: a row appears where both fit.
// 讲解: 两条模式用逗号连起来，共用节点 `idea`：两条都符合才有一行。
// Level: 1
// Step: 90
// Parameters: none
// Columns: who, date, event
MATCH (who:Actor)-[r:PROPOSED]->(idea:Concept {id: 'community-with-shared-future-in-cyberspace'}),
      (idea)-[:PROPOSED_AT]->(event:Event)
RETURN who.nameZh AS who, r.date AS date, event.nameZh AS event
