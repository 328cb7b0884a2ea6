// Purpose:    the plans that are kept, by id, each in its last version with its proposals in their order
// Parameters: none
// Columns:    plan NODE, proposals LIST<NODE>
// Index:      none, few nodes
MATCH (p:Plan)
WHERE p.latest AND NOT p.removed
RETURN p AS plan, COLLECT {
  MATCH (p)-[:PROPOSES]->(t:Proposal)
  RETURN t ORDER BY t.position
} AS proposals
ORDER BY p.id
