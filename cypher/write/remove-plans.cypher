// Purpose:    removes all plans with their proposals, which others take the place of in the same transaction; the lock is held
// Parameters: none
// Columns:    none
// Index:      none, few nodes
MATCH (p:Plan)
OPTIONAL MATCH (p)-[:PROPOSES]->(t:Proposal)
DETACH DELETE p, t
