// Purpose:    notes one batch of an import, once; waits where an earlier attempt of the same batch is being committed
// Parameters: batch STRING, unique; import STRING
// Columns:    fresh BOOLEAN, whether the batch is still to be written; no row if the import was given up by somebody else
// Index:      op_id, import_id
MATCH (w:Import {id: $import})
WHERE NOT w.over
MERGE (o:Op {id: $batch})
WITH o, o.import IS NULL AS fresh
SET o.import = $import
RETURN fresh
