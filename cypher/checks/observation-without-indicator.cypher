// Purpose: Figures that belong to no indicator, or to several.
// Parameters: none
// Columns: observation
MATCH (o:Observation)
OPTIONAL MATCH (:Indicator)-[h:HAS_OBSERVATION]->(o)
WITH o, count(h) AS homes
WHERE homes <> 1
RETURN o.id AS observation
LIMIT 100
