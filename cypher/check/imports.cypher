// Purpose:    imports with something to remove: half-written ones, and those whose replaced generation is still there
// Parameters: silentSeconds INTEGER
// Columns:    id STRING, operation STRING, generation INTEGER, the one to remove; over BOOLEAN, whether nothing more will be written to
//             it; stale BOOLEAN, whether neither the writer nor one of its sessions has been heard of
// Index:      none: few nodes
MATCH (w:Import)
OPTIONAL MATCH (s:Op) WHERE s.import = w.id AND s.alive IS NOT NULL
WITH w, coalesce(max(s.alive), w.alive) AS session
WITH w, CASE WHEN session > w.alive THEN session ELSE w.alive END AS heard
RETURN w.id AS id, w.operation AS operation, w.generation AS generation, w.over AS over,
    heard < datetime() - duration({seconds: $silentSeconds}) AS stale
