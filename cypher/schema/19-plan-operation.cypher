// Purpose:    a request makes one version of a plan
// Parameters: none
// Columns:    none
// Index:      makes plan_operation
CREATE CONSTRAINT plan_operation IF NOT EXISTS
FOR (n:Plan) REQUIRE n.operation IS UNIQUE
