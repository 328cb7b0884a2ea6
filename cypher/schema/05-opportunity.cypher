// Purpose:    an id is unique among the Opportunity nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes opportunity_id
CREATE CONSTRAINT opportunity_id IF NOT EXISTS
FOR (n:Opportunity) REQUIRE (n.generation, n.id) IS UNIQUE
