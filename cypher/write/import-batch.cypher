// Purpose:    notes one batch of an import, once
// Parameters: batch STRING, unique; import STRING
// Columns:    generation INTEGER; no row if the import was given up by somebody else
// Index:      op_id, import_id
MATCH (w:Import {id: $import})
WHERE NOT w.over
CREATE (:Op {id: $batch, import: $import})
RETURN w.generation AS generation
