// Purpose:    removes relationships (:Employee)-[:KNOWS]->(:Contact)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      employee_id, contact_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Contact {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Contact(generation, id)
MATCH (from)-[r:KNOWS]->(to)
DELETE r
