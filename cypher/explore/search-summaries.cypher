// Purpose: The summaries of entities, to decide how a query matches each.
// Parameters: $ids
// Columns: id, summaryZh, summaryEn
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.summaryZh AS summaryZh, n.summaryEn AS summaryEn
