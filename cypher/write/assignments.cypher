// Purpose:    makes relationships (:Employee)-[:ASSIGNED_TO]->(:Account) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>,
//             role LIST<STRING>
// Columns:    none
// Index:      employee_id, account_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Account {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Account(generation, id)
CREATE (from)-[:ASSIGNED_TO {role: $role[row]}]->(to)
