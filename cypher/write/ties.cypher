// Purpose:    makes relationships (:Employee)-[:KNOWS]->(:Contact) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>,
//             strength LIST<FLOAT, 0 to strengthMax>, since LIST<DATE>, lastContact LIST<DATE>
// Columns:    none
// Index:      employee_id, contact_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Contact {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Contact(generation, id)
CREATE (from)-[r:KNOWS {source: 'declared'}]->(to)
SET r.strength = $strength[row], r.since = $since[row], r.lastContact = $lastContact[row]
