// Purpose:    the constraints that are there
// Parameters: none
// Columns:    name STRING
// Index:      none
SHOW CONSTRAINTS YIELD name RETURN name
