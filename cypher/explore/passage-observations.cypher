// Purpose: The values of indicators that a passage supports.
// Parameters: $id, $limit
// Columns: observation
MATCH (o:Observation)
WHERE $id IN o.evidence
RETURN o AS observation
ORDER BY o.id
LIMIT $limit
