// Purpose:    removes contacts of a generation and whatever hangs on them
// Parameters: generation INTEGER; id LIST<STRING>
// Columns:    none
// Index:      contact_id
UNWIND range(0, size($id) - 1) AS row
MATCH (c:Contact {generation: $generation, id: $id[row]})
USING INDEX SEEK c:Contact(generation, id)
DETACH DELETE c
