// Purpose:    removes relationships (:Contact)-[:ATTENDED]->(:Interaction)
// Parameters: generation INTEGER; columns of equal length: from LIST<STRING>, to LIST<STRING>
// Columns:    none
// Index:      contact_id, interaction_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Contact {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Contact(generation, id)
MATCH (to:Interaction {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Interaction(generation, id)
MATCH (from)-[r:ATTENDED]->(to)
DELETE r
