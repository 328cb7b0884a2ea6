// Purpose:    counts a visible change and notes its operation; the lock is held
// Parameters: operation STRING
// Columns:    revision INTEGER, the new one
// Index:      graph_id, op_id
MATCH (g:Graph {id: "graph"})
SET g.revision = g.revision + 1
CREATE (o:Op {id: $operation, revision: g.revision, at: datetime()})
RETURN g.revision AS revision
