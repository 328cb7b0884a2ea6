// Purpose:    makes or overwrites interactions of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, on LIST<DATE>,
//             channel LIST<STRING>, direction LIST<STRING, in, out or both>, subject LIST<STRING>, minutes
//             LIST<INTEGER>, sentiment LIST<FLOAT, -1 to 1>
// Columns:    none
// Index:      interaction_id
UNWIND range(0, size($id) - 1) AS row
MERGE (i:Interaction {generation: $generation, id: $id[row]})
SET i.on = $on[row],
    i.channel = $channel[row],
    i.direction = $direction[row],
    i.subject = $subject[row],
    i.minutes = $minutes[row],
    i.sentiment = $sentiment[row]
