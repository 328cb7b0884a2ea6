// Purpose:    how much there is, whatever the generation; from the count store, without touching a node
// Parameters: none
// Columns:    nodes INTEGER, relationships INTEGER
// Index:      none
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes, relationships
