// Purpose:    makes or overwrites contacts of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             title LIST<STRING>, department LIST<STRING>, layer LIST<STRING>, layerInferred LIST<BOOLEAN>,
//             roles LIST<LIST<STRING>>, influence LIST<FLOAT, above 0>, stance LIST<FLOAT, -2 to 2>, since
//             LIST<DATE>, leftOn LIST<DATE>, email LIST<STRING>
// Columns:    none
// Index:      contact_id
UNWIND range(0, size($id) - 1) AS row
MERGE (c:Contact {generation: $generation, id: $id[row]})
SET c.name = $name[row],
    c.title = $title[row],
    c.department = $department[row],
    c.layer = $layer[row],
    c.layerInferred = $layerInferred[row],
    c.roles = $roles[row],
    c.influence = $influence[row],
    c.stance = $stance[row],
    c.since = $since[row],
    c.leftOn = $leftOn[row],
    c.email = $email[row]
