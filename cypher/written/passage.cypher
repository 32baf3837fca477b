// Purpose: What a passage names, and the relationships that it supports.
// 用途: 一个段落提到谁，支持哪些关系。
// Parameters: $id
// Columns: passage, entity, how, relationship, other
MATCH (p:Passage {id: $id})<-[m:MENTIONED_IN]-(a:Entity)
// zh: 这个段落 p，和它提到的实体 a；m 记着是点名还是指代。 | en: The passage p and the entities a that it mentions; m knows whether by name.
OPTIONAL MATCH (a)-[r]->(b:Entity)
// zh: a 发出的关系 r；没有也不要紧。 | en: The relationships r that leave a, if any.
WHERE $id IN r.evidence
// zh: 只要把这个段落列为证据的。 | en: Only those that name this passage as evidence.
RETURN p AS passage, a AS entity, m.how AS how, r AS relationship, b AS other
// zh: 给出段落、实体、怎样提到，和关系。 | en: Give the passage, the entities, how they are mentioned, and the relationships.
