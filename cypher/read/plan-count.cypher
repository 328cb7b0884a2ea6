// Purpose:    how many versions of plans are kept
// Parameters: none
// Columns:    versions INTEGER
// Index:      none, the database counts the nodes of a label
MATCH (p:Plan)
RETURN count(p) AS versions
