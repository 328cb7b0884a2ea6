// Purpose:    makes the generation of an import the visible one; the lock is held
// Parameters: import STRING
// Columns:    current INTEGER; no row if the import was given up by somebody else
// Index:      import_id, graph_id
MATCH (w:Import {id: $import})
MATCH (g:Graph {id: "graph"})
SET g.current = w.generation
DELETE w
RETURN g.current AS current
