// Purpose:    opens a new generation, not visible; the lock is held
// Parameters: import STRING, unique to this run; operation STRING
// Columns:    generation INTEGER
// Index:      import_id, graph_id
MATCH (g:Graph {id: "graph"})
MERGE (w:Import {id: $import})
ON CREATE SET
  g.newest = g.newest + 1,
  w.generation = g.newest,
  w.over = false,
  w.operation = $operation,
  w.alive = datetime()
RETURN w.generation AS generation
