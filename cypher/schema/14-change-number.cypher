// Purpose:    the recorded changes have an order
// Parameters: none
// Columns:    none
// Index:      makes change_number
CREATE CONSTRAINT change_number IF NOT EXISTS
FOR (n:Change) REQUIRE n.number IS UNIQUE
