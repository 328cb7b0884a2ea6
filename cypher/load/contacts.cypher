// Purpose:    makes contacts of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             title LIST<STRING>, department LIST<STRING>, layer LIST<STRING>, layerInferred LIST<BOOLEAN>,
//             roles LIST<LIST<STRING>>, influence LIST<FLOAT, above 0>, stance LIST<FLOAT, -2 to 2>, since
//             LIST<DATE>, leftOn LIST<DATE>, email LIST<STRING>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (c:Contact {
  generation: $generation,
  id: $id[row],
  name: $name[row],
  title: $title[row],
  department: $department[row],
  layer: $layer[row],
  layerInferred: $layerInferred[row],
  roles: $roles[row],
  influence: $influence[row],
  stance: $stance[row],
  since: $since[row],
  leftOn: $leftOn[row],
  email: $email[row]
})
RETURN collect(id(c)) AS node
