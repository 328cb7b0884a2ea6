// Purpose:    removes relationships (:Opportunity)-[:FOR]->(:Account)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      opportunity_id, account_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Opportunity {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Opportunity(generation, id)
MATCH (to:Account {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Account(generation, id)
MATCH (from)-[r:FOR]->(to)
DELETE r
