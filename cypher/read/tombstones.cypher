// Purpose:    who was erased
// Parameters: none
// Columns:    id STRING, a salt, a colon and a hash
// Index:      none: few nodes
MATCH (t:Tombstone)
RETURN t.id AS id ORDER BY id
