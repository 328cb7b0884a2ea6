// Purpose:    makes relationships (:Account)-[:PART_OF]->(:Account) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      account_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Account {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Account(generation, id)
MATCH (to:Account {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Account(generation, id)
CREATE (from)-[:PART_OF]->(to)
