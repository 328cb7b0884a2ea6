// Purpose:    changes that wait for a restore to become visible have an order, and are found with their generation
// Parameters: none
// Columns:    none
// Index:      makes hidden_change_number
CREATE CONSTRAINT hidden_change_number IF NOT EXISTS
FOR (n:HiddenChange) REQUIRE (n.generation, n.number) IS UNIQUE
