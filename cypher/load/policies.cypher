// Purpose:    makes the policy of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, text LIST<STRING,
//             JSON>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (p:Policy {
  generation: $generation,
  id: $id[row],
  text: $text[row]
})
RETURN collect(id(p)) AS node
