// Purpose:    recorded changes that were made in one step, in their order
// Parameters: beginning STRING, of their ids
// Columns:    change NODE
// Index:      change_id
MATCH (c:Change)
USING INDEX SEEK c:Change(id)
WHERE c.id STARTS WITH $beginning
RETURN c AS change ORDER BY c.number
