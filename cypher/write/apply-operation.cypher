// Purpose:    counts a visible change, names what it led to, and notes its operation with the attempt that did it; the
//             lock is held
// Parameters: operation STRING; attempt STRING, unique
// Columns:    revision INTEGER, the new one; attempt STRING
// Index:      graph_id, op_id
MATCH (g:Graph {id: "graph"})
SET g.revision = g.revision + 1, g.state = randomUUID()
CREATE (o:Op {id: $operation, attempt: $attempt, revision: g.revision, at: datetime()})
RETURN o.revision AS revision, o.attempt AS attempt
