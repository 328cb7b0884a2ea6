// Purpose:    the password of the embedded database for this launch; run on the system database
// Parameters: password STRING
// Columns:    none
// Index:      none
ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED
