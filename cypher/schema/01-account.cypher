// Purpose:    an id is unique among the Account nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes account_id
CREATE CONSTRAINT account_id IF NOT EXISTS
FOR (n:Account) REQUIRE (n.generation, n.id) IS UNIQUE
