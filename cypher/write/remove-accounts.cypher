// Purpose:    removes accounts of a generation and whatever hangs on them
// Parameters: generation INTEGER; id LIST<STRING>
// Columns:    none
// Index:      account_id
UNWIND range(0, size($id) - 1) AS row
MATCH (a:Account {generation: $generation, id: $id[row]})
USING INDEX SEEK a:Account(generation, id)
DETACH DELETE a
