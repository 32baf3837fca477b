// Purpose: A relationship with its two ends and the passages that say so.
// 用途: 一条关系、它的两端，和说明它的段落。
// Parameters: $id, $source, $target
// Columns: source, relationship, target, document, section, paragraph, gist
MATCH (a:Entity {id: $source})-[r:$$types]->(b:Entity {id: $target})
// zh: 从起点 a 到终点 b 的关系 r。 | en: The relationships r from the source a to the target b.
WHERE r.id = $id
// zh: 只留这一条。 | en: Keep this one.
OPTIONAL MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
// zh: 段落 p，和它所在的文献 d、章节 s；OPTIONAL 让没有段落的关系也留下。 | en: Passages p with their document d and section s; OPTIONAL keeps a relationship that has none.
WHERE p.id IN r.evidence
// zh: 只要关系列为证据的段落。 | en: Only the passages that the relationship names as evidence.
RETURN a AS source, r AS relationship, b AS target,
       d.nameZh AS document, s.titleZh AS section, p.paragraph AS paragraph, p.gistZh AS gist
// zh: 给出两端、关系，和每段的出处与要点。 | en: Give both ends, the relationship, and for each passage where it stands and its gist.
