// Purpose:    makes employees of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             title LIST<STRING>, function LIST<STRING>, layer LIST<STRING>, layerInferred LIST<BOOLEAN>,
//             region LIST<STRING>, joinedOn LIST<DATE>, leavingOn LIST<DATE>, leftOn LIST<DATE>, capacity
//             LIST<INTEGER, ties>, attritionRisk LIST<FLOAT, 0 to 1>, email LIST<STRING>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (e:Employee {
  generation: $generation,
  id: $id[row],
  name: $name[row],
  title: $title[row],
  function: $function[row],
  layer: $layer[row],
  layerInferred: $layerInferred[row],
  region: $region[row],
  joinedOn: $joinedOn[row],
  leavingOn: $leavingOn[row],
  leftOn: $leftOn[row],
  capacity: $capacity[row],
  attritionRisk: $attritionRisk[row],
  email: $email[row]
})
RETURN collect(id(e)) AS node
