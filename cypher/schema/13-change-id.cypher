// Purpose:    a change by hand is recorded once
// Parameters: none
// Columns:    none
// Index:      makes change_id
CREATE CONSTRAINT change_id IF NOT EXISTS
FOR (n:Change) REQUIRE n.id IS UNIQUE
