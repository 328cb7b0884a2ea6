// Purpose:    removes relationships (:Account)-[:PART_OF]->(:Account)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      account_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Account {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Account(generation, id)
MATCH (to:Account {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Account(generation, id)
MATCH (from)-[r:PART_OF]->(to)
DELETE r
