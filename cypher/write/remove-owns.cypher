// Purpose:    removes relationships (:Employee)-[:OWNS]->(:Opportunity)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      employee_id, opportunity_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Opportunity {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Opportunity(generation, id)
MATCH (from)-[r:OWNS]->(to)
DELETE r
