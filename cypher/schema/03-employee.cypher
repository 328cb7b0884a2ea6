// Purpose:    an id is unique among the Employee nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes employee_id
CREATE CONSTRAINT employee_id IF NOT EXISTS
FOR (n:Employee) REQUIRE (n.generation, n.id) IS UNIQUE
