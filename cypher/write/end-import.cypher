// Purpose:    says that nothing more is to be written to the generation of an import
// Parameters: import STRING
// Columns:    none
// Index:      import_id
MATCH (w:Import {id: $import})
SET w.over = true
