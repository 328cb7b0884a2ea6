// Purpose:    the versions of a plan have an order
// Parameters: none
// Columns:    none
// Index:      makes plan_version
CREATE CONSTRAINT plan_version IF NOT EXISTS
FOR (n:Plan) REQUIRE (n.id, n.version) IS UNIQUE
