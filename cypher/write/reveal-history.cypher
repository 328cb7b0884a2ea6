// Purpose:    makes the changes that came with the generation just switched to the recorded ones; the lock is held
// Parameters: last INTEGER, the number of the last of them
// Columns:    none
// Index:      graph_id, hidden_change_number
MATCH (g:Graph {id: "graph"})
SET g.changes = $last
WITH g.current AS generation
MATCH (c:HiddenChange)
USING INDEX SEEK c:HiddenChange(generation, number)
WHERE c.generation = generation AND c.number > 0
SET c:Change
REMOVE c:HiddenChange, c.generation
