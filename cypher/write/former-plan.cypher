// Purpose:    a version of a plan is not the last any more; its proposals go, and what it left open; the lock of the graph
//             is held
// Parameters: id STRING; version INTEGER
// Columns:    none
// Index:      plan_version
MATCH (p:Plan {id: $id, version: $version})
SET p.latest = false, p.unmetContacts = null, p.unmetAccounts = null, p.unmetMissing = null, p.oneEyeLeft = null,
    p.leastTies = null
WITH p
MATCH (p)-[:PROPOSES]->(t:Proposal)
DETACH DELETE t
