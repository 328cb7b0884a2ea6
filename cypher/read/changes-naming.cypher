// Purpose:    recorded changes in which an id stands, the newest first
// Parameters: id STRING; quoted STRING, the id as JSON; below INTEGER, only smaller numbers; limit INTEGER
// Columns:    change NODE
// Index:      change_number
MATCH (c:Change)
USING INDEX SEEK c:Change(number)
WHERE c.number < $below
  AND (c.entity = $id OR c.entity STARTS WITH $id + '|' OR c.entity ENDS WITH '|' + $id
    OR c.entity CONTAINS '|' + $id + '|' OR c.into = $id OR c.before CONTAINS $quoted OR c.after CONTAINS $quoted)
RETURN c AS change ORDER BY c.number DESC LIMIT $limit
