// Purpose:    imports with something to remove: half-written ones, and those whose replaced generation is still there
// Parameters: silentSeconds INTEGER
// Columns:    id STRING, operation STRING, generation INTEGER, the one to remove; over BOOLEAN, whether nothing more will be written to
//             it; stale BOOLEAN, whether the writer has not been heard of
// Index:      none: few nodes
MATCH (w:Import)
RETURN w.id AS id, w.operation AS operation, w.generation AS generation, w.over AS over,
    w.alive < datetime() - duration({seconds: $silentSeconds}) AS stale
