// Purpose:    an id is unique among the Proposal nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes proposal_id
CREATE CONSTRAINT proposal_id IF NOT EXISTS
FOR (n:Proposal) REQUIRE (n.generation, n.id) IS UNIQUE
