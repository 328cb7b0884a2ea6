// Purpose:    what answers
// Parameters: none
// Columns:    name STRING, version STRING, edition STRING
// Index:      none
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
