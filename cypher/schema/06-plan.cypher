// Purpose:    an id is unique among the Plan nodes of a generation, of which one is visible
// Parameters: none
// Columns:    none
// Index:      makes plan_id
CREATE CONSTRAINT plan_id IF NOT EXISTS
FOR (n:Plan) REQUIRE (n.generation, n.id) IS UNIQUE
