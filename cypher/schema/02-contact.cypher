// Purpose:    an id is unique among the Contact nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes contact_id
CREATE CONSTRAINT contact_id IF NOT EXISTS
FOR (n:Contact) REQUIRE (n.generation, n.id) IS UNIQUE
