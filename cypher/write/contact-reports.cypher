// Purpose:    makes relationships (:Contact)-[:REPORTS_TO]->(:Contact) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      contact_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Contact {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Contact(generation, id)
MATCH (to:Contact {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Contact(generation, id)
CREATE (from)-[:REPORTS_TO]->(to)
