// Purpose: Who issued the white paper, on which day and occasion?
// 问题: 白皮书由谁在哪一天发布，在什么场合？
// Title: The release of the white paper
// 标题: 白皮书的发布
// Teaches: A pattern can go on: who issued it, the document, the occasion.
// 讲解: 一条模式可以接着走：发布者、文献、发布的场合。
// Level: 1
// Step: 110
// Parameters: none
// Columns: who, date, occasion
MATCH (who:Actor)-[r:ISSUED]->(:Document {id: 'white-paper-2022'})-[:ANNOUNCED_AT]->(event:Event)
RETURN who.nameZh AS who, r.date AS date, event.nameZh AS occasion
