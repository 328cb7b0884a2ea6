// Purpose:    removes interactions of a generation and whatever hangs on them
// Parameters: generation INTEGER; id LIST<STRING>
// Columns:    none
// Index:      interaction_id
UNWIND range(0, size($id) - 1) AS row
MATCH (i:Interaction {generation: $generation, id: $id[row]})
USING INDEX SEEK i:Interaction(generation, id)
DETACH DELETE i
