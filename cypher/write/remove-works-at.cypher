// Purpose:    removes relationships (:Contact)-[:WORKS_AT]->(:Account)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      contact_id, account_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Contact {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Contact(generation, id)
MATCH (to:Account {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Account(generation, id)
MATCH (from)-[r:WORKS_AT]->(to)
DELETE r
