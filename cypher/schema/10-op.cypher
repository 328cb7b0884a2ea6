// Purpose:    a write is applied once: its operation id is unique
// Parameters: none
// Columns:    none
// Index:      makes op_id
CREATE CONSTRAINT op_id IF NOT EXISTS
FOR (n:Op) REQUIRE n.id IS UNIQUE
