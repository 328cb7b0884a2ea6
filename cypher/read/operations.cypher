// Purpose:    the notes of writes that were done
// Parameters: none
// Columns:    id STRING, revision INTEGER, at DATETIME
// Index:      none: few nodes
MATCH (o:Op)
WHERE o.at IS NOT NULL
RETURN o.id AS id, o.revision AS revision, o.at AS at ORDER BY at, id
