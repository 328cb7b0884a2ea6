// Purpose:    the version of a plan that a request made, with its proposals in their order while it is the last
// Parameters: operation STRING
// Columns:    plan NODE, proposals LIST<NODE>; no row if there is none
// Index:      plan_operation
MATCH (p:Plan {operation: $operation})
RETURN p AS plan, COLLECT {
  MATCH (p)-[:PROPOSES]->(t:Proposal)
  RETURN t ORDER BY t.position
} AS proposals
