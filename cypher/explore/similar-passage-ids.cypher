// Purpose: Passages whose id begins like a mistyped one.
// Parameters: $prefix, $word
// Columns: id, nameZh, nameEn
MATCH (p:Passage)
WHERE p.id STARTS WITH $prefix OR p.id CONTAINS $word
RETURN p.id AS id, p.gistZh AS nameZh, p.gistEn AS nameEn
LIMIT 1000
