// Purpose:    takes the lock that every writer needs first, by writing to the graph node
// Parameters: operation STRING
// Columns:    current INTEGER, revision INTEGER, state STRING or null
// Index:      graph_id
MATCH (g:Graph {id: "graph"})
SET g.operation = $operation
RETURN g.current AS current, g.revision AS revision, g.state AS state
