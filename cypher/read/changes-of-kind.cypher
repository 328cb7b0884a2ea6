// Purpose:    recorded changes of one kind, the newest first
// Parameters: kind STRING; below INTEGER, only smaller numbers; limit INTEGER
// Columns:    change NODE
// Index:      change_entity
MATCH (c:Change {kind: $kind})
USING INDEX SEEK c:Change(kind, entity, number)
WHERE c.entity IS NOT NULL AND c.number < $below
RETURN c AS change ORDER BY c.number DESC LIMIT $limit
