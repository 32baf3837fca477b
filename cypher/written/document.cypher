// Purpose: The passages of a document in reading order, with what each mentions.
// 用途: 一份文献的段落，按阅读次序，和每段提到的实体。
// Parameters: $id, $limit
// Columns: section, paragraph, gist, mentions
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
// zh: 这份文献各节 s 里的段落 p。 | en: The passages p in the sections s of this document.
OPTIONAL MATCH (p)<-[:MENTIONED_IN]-(n:Entity)
// zh: 段落提到的实体 n；什么都没提到的段落也留着。 | en: The entities n that a passage mentions; passages that mention none stay.
RETURN s.order AS section, p.paragraph AS paragraph, p.gistZh AS gist, collect(n.nameZh) AS mentions
// zh: 给出第几节、第几段、要点，提到的名称收成列表。 | en: Give section, paragraph and gist, and collect the names.
ORDER BY section, paragraph
// zh: 按阅读次序。 | en: In reading order.
LIMIT $limit
// zh: 最多取 $limit 条。 | en: At most $limit rows.
