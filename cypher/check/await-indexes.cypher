// Purpose:    waits until every index is online
// Parameters: seconds INTEGER
// Columns:    none
// Index:      none
CALL db.awaitIndexes($seconds)
