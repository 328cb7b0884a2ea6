// Purpose:    removes relationships (:Employee)-[:REPORTS_TO]->(:Employee)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      employee_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Employee {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Employee(generation, id)
MATCH (from)-[r:REPORTS_TO]->(to)
DELETE r
