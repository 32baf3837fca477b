// Purpose: In the help of the command line: events with their dates.
// Parameters: none
// Columns: name, date
MATCH (n:Event)
RETURN n.nameZh AS name, n.date AS date
