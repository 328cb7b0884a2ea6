// Purpose:    makes the generation of an import the visible one; its record then names the replaced generation, which
//             is to be removed. The lock of the graph is held; the first SET takes that of the import
// Parameters: import STRING
// Columns:    replaced INTEGER; no row if the import was given up by somebody else
// Index:      import_id, graph_id
MATCH (w:Import {id: $import})
SET w.alive = datetime()
WITH w
WHERE NOT w.over
MATCH (g:Graph {id: "graph"})
WITH w, g, g.current AS replaced
SET g.current = w.generation, w.generation = replaced, w.over = true
RETURN replaced
