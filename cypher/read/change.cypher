// Purpose:    one recorded change
// Parameters: id STRING
// Columns:    change NODE; no row if there is none
// Index:      change_id
MATCH (c:Change {id: $id})
RETURN c AS change
