// Purpose:    removes the notes of the batches of imports that are over, and of writes long ago
// Parameters: before STRING, ISO date-time; limit INTEGER
// Columns:    removed INTEGER
// Index:      none: few nodes
MATCH (o:Op)
WHERE (o.import IS NOT NULL AND NOT EXISTS { MATCH (w:Import) WHERE w.id = o.import }) OR o.at < datetime($before)
WITH o LIMIT $limit
DELETE o
RETURN count(*) AS removed
