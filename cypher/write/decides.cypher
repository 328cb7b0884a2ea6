// Purpose:    makes relationships (:Contact)-[:DECIDES]->(:Opportunity) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>,
//             position LIST<INTEGER or null>, place in the list of the opportunity, null for the first
// Columns:    none
// Index:      contact_id, opportunity_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Contact {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Contact(generation, id)
MATCH (to:Opportunity {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Opportunity(generation, id)
CREATE (from)-[:DECIDES {position: $position[row]}]->(to)
