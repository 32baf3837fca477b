// Purpose: Passages by their ids, with section and document.
// Parameters: $ids
// Columns: passage, section, document
MATCH (p:Passage)
WHERE p.id IN $ids
MATCH (p)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Entity)
RETURN p AS passage, s AS section, d AS document
