// Purpose:    recorded changes of several rows, the newest first
// Parameters: kinds LIST<STRING>, entities LIST<STRING>, those of one row at one place; below INTEGER, only smaller numbers;
//             limit INTEGER
// Columns:    change NODE
// Index:      change_entity
UNWIND range(0, size($kinds) - 1) AS row
MATCH (c:Change {kind: $kinds[row], entity: $entities[row]})
USING INDEX SEEK c:Change(kind, entity, number)
WHERE c.number < $below
RETURN c AS change ORDER BY c.number DESC LIMIT $limit
