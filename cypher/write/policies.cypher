// Purpose:    makes or overwrites policies of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, text LIST<STRING,
//             JSON>
// Columns:    none
// Index:      policy_id
UNWIND range(0, size($id) - 1) AS row
MERGE (p:Policy {generation: $generation, id: $id[row]})
SET p.text = $text[row]
