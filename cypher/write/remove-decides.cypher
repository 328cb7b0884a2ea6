// Purpose:    removes relationships (:Contact)-[:DECIDES]->(:Opportunity)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      contact_id, opportunity_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Contact {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Contact(generation, id)
MATCH (to:Opportunity {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Opportunity(generation, id)
MATCH (from)-[r:DECIDES]->(to)
DELETE r
