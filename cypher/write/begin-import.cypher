// Purpose:    opens a new generation, not visible, and a note for each session that will write to it; the lock is held
// Parameters: import STRING, unique to this run; operation STRING; sessions LIST<STRING>, an id for each
// Columns:    generation INTEGER
// Index:      import_id, graph_id, op_id
MATCH (g:Graph {id: "graph"})
MERGE (w:Import {id: $import})
ON CREATE SET
  g.newest = g.newest + 1,
  w.generation = g.newest,
  w.over = false,
  w.operation = $operation,
  w.alive = datetime()
FOREACH (session IN $sessions |
  MERGE (s:Op {id: session})
  ON CREATE SET s.import = $import, s.over = false, s.alive = datetime()
)
RETURN w.generation AS generation
