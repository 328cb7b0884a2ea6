// Purpose:    removes employees of a generation and whatever hangs on them
// Parameters: generation INTEGER; id LIST<STRING>
// Columns:    none
// Index:      employee_id
UNWIND range(0, size($id) - 1) AS row
MATCH (e:Employee {generation: $generation, id: $id[row]})
USING INDEX SEEK e:Employee(generation, id)
DETACH DELETE e
