// Purpose:    an id is unique among the Interaction nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes interaction_id
CREATE CONSTRAINT interaction_id IF NOT EXISTS
FOR (n:Interaction) REQUIRE (n.generation, n.id) IS UNIQUE
