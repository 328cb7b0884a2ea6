// Purpose:    all versions of a plan, the newest first; only the last has proposals, in their order
// Parameters: id STRING
// Columns:    plan NODE, proposals LIST<NODE>
// Index:      plan_version
MATCH (p:Plan)
USING INDEX SEEK p:Plan(id, version)
WHERE p.id = $id AND p.version > 0
RETURN p AS plan, COLLECT {
  MATCH (p)-[:PROPOSES]->(t:Proposal)
  RETURN t ORDER BY t.position
} AS proposals
ORDER BY p.version DESC
