// Purpose:    removes all recorded changes, which others take the place of in the same transaction; the lock is held
// Parameters: none
// Columns:    removed INTEGER
// Index:      change_number
MATCH (c:Change)
USING INDEX SEEK c:Change(number)
WHERE c.number > 0
DELETE c
RETURN count(*) AS removed
