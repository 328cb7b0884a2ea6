// Purpose:    a version of a plan is not the last any more, and its proposals go; the lock of the graph is held
// Parameters: id STRING; version INTEGER
// Columns:    none
// Index:      plan_version
MATCH (p:Plan {id: $id, version: $version})
SET p.latest = false
WITH p
MATCH (p)-[:PROPOSES]->(t:Proposal)
DETACH DELETE t
