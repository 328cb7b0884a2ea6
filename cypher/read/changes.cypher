// Purpose:    recorded changes, the newest first
// Parameters: below INTEGER, only smaller numbers; limit INTEGER
// Columns:    change NODE
// Index:      change_number
MATCH (c:Change)
USING INDEX SEEK c:Change(number)
WHERE c.number < $below
RETURN c AS change ORDER BY c.number DESC LIMIT $limit
