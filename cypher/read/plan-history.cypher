// Purpose:    all versions of all plans, by id, the oldest first; only the last has proposals, in their order
// Parameters: none
// Columns:    plan NODE, proposals LIST<NODE>
// Index:      none, few nodes
MATCH (p:Plan)
RETURN p AS plan, COLLECT {
  MATCH (p)-[:PROPOSES]->(t:Proposal)
  RETURN t ORDER BY t.position
} AS proposals
ORDER BY p.id, p.version
