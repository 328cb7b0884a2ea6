// Purpose:    gives up an import, so that nothing more is written to its generation and it never becomes the visible
//             one; waits for a batch that is being committed. The first SET only takes the lock
// Parameters: import STRING; silentSeconds INTEGER, how long it must not have been heard of
// Columns:    generation INTEGER, the one to remove; no row if the import is over already, or was heard of lately
// Index:      import_id
MATCH (w:Import {id: $import})
SET w.locked = true
WITH w
WHERE NOT w.over AND w.alive <= datetime() - duration({seconds: $silentSeconds})
SET w.over = true
RETURN w.generation AS generation
