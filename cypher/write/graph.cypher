// Purpose:    makes the node that names the visible generation, if it is not there
// Parameters: none
// Columns:    none
// Index:      graph_id
MERGE (g:Graph {id: "graph"})
ON CREATE SET g.current = 1, g.newest = 1, g.revision = 0
