// Purpose:    makes interactions of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, on LIST<DATE>,
//             channel LIST<STRING>, direction LIST<STRING, in, out or both>, subject LIST<STRING>, minutes
//             LIST<INTEGER>, sentiment LIST<FLOAT, -1 to 1>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (i:Interaction {
  generation: $generation,
  id: $id[row],
  on: $on[row],
  channel: $channel[row],
  direction: $direction[row],
  subject: $subject[row],
  minutes: $minutes[row],
  sentiment: $sentiment[row]
})
RETURN collect(id(i)) AS node
