// Purpose:    removes opportunities of a generation and whatever hangs on them
// Parameters: generation INTEGER; id LIST<STRING>
// Columns:    none
// Index:      opportunity_id
UNWIND range(0, size($id) - 1) AS row
MATCH (o:Opportunity {generation: $generation, id: $id[row]})
USING INDEX SEEK o:Opportunity(generation, id)
DETACH DELETE o
