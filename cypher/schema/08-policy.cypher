// Purpose:    an id is unique among the Policy nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes policy_id
CREATE CONSTRAINT policy_id IF NOT EXISTS
FOR (n:Policy) REQUIRE (n.generation, n.id) IS UNIQUE
