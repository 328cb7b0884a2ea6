// Purpose:    lets a graph that takes the place of another count on from it, before anybody sees it
// Parameters: revision INTEGER
// Columns:    none
// Index:      graph_id
MATCH (g:Graph {id: "graph"})
SET g.revision = $revision
