// Purpose:    recorded changes of one row, the newest first
// Parameters: kind STRING; entity STRING; below INTEGER, only smaller numbers; limit INTEGER
// Columns:    change NODE
// Index:      change_entity
MATCH (c:Change {kind: $kind, entity: $entity})
USING INDEX SEEK c:Change(kind, entity, number)
WHERE c.number < $below
RETURN c AS change ORDER BY c.number DESC LIMIT $limit
