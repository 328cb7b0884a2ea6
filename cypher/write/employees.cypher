// Purpose:    makes or overwrites employees of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             title LIST<STRING>, function LIST<STRING>, layer LIST<STRING>, layerInferred LIST<BOOLEAN>,
//             region LIST<STRING>, joinedOn LIST<DATE>, leavingOn LIST<DATE>, leftOn LIST<DATE>, capacity
//             LIST<INTEGER, ties>, attritionRisk LIST<FLOAT, 0 to 1>, email LIST<STRING>
// Columns:    none
// Index:      employee_id
UNWIND range(0, size($id) - 1) AS row
MERGE (e:Employee {generation: $generation, id: $id[row]})
SET e.name = $name[row],
    e.title = $title[row],
    e.function = $function[row],
    e.layer = $layer[row],
    e.layerInferred = $layerInferred[row],
    e.region = $region[row],
    e.joinedOn = $joinedOn[row],
    e.leavingOn = $leavingOn[row],
    e.leftOn = $leftOn[row],
    e.capacity = $capacity[row],
    e.attritionRisk = $attritionRisk[row],
    e.email = $email[row]
