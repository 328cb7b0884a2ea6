// Purpose:    imports whose writer has not been heard of
// Parameters: silentSeconds INTEGER
// Columns:    id STRING, generation INTEGER, stale BOOLEAN
// Index:      none: few nodes
MATCH (w:Import)
RETURN w.id AS id, w.generation AS generation, w.alive < datetime() - duration({seconds: $silentSeconds}) AS stale
