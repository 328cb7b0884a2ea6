// Purpose:    removes the notes of writes long ago, which nobody repeats any more
// Parameters: before STRING, ISO date-time; limit INTEGER
// Columns:    removed INTEGER
// Index:      none: few nodes
MATCH (o:Op)
WHERE o.at < datetime($before)
WITH o LIMIT $limit
DELETE o
RETURN count(*) AS removed
