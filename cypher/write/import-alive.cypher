// Purpose:    says that an import is still being written
// Parameters: import STRING
// Columns:    none
// Index:      import_id
MATCH (w:Import {id: $import})
SET w.alive = datetime()
