// Purpose:    makes relationships (:Employee)-[:ATTENDED]->(:Interaction) that are not there yet
// Parameters: generation INTEGER; columns of equal length, a place each: from LIST<STRING>, to LIST<STRING>,
//             position LIST<INTEGER or null>, place in the list of the interaction, null for the first
// Columns:    none
// Index:      employee_id, interaction_id
UNWIND range(0, size($from) - 1) AS row
MATCH (from:Employee {generation: $generation, id: $from[row]})
USING INDEX SEEK from:Employee(generation, id)
MATCH (to:Interaction {generation: $generation, id: $to[row]})
USING INDEX SEEK to:Interaction(generation, id)
CREATE (from)-[:ATTENDED {position: $position[row]}]->(to)
