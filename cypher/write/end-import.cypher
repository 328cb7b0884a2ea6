// Purpose:    gives up an import, so that nothing more is written to its generation and it never becomes the visible
//             one; waits for batches that are being committed. The first SETs only take the locks: of the import, then
//             of its sessions
// Parameters: import STRING; silentSeconds INTEGER, how long it must not have been heard of
// Columns:    generation INTEGER, the one to remove; no row if the import is over already, or was heard of lately
// Index:      import_id; none for the sessions: few nodes
MATCH (w:Import {id: $import})
SET w.locked = true
WITH w
WHERE NOT w.over AND w.alive <= datetime() - duration({seconds: $silentSeconds})
OPTIONAL MATCH (s:Op) WHERE s.import = $import AND s.over IS NOT NULL
SET s.locked = true
WITH w, collect(s) AS sessions, max(s.alive) AS heard
WHERE heard IS NULL OR heard <= datetime() - duration({seconds: $silentSeconds})
FOREACH (s IN sessions | SET s.over = true)
SET w.over = true
RETURN w.generation AS generation
