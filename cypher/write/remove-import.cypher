// Purpose:    removes the record of an import
// Parameters: import STRING
// Columns:    none
// Index:      import_id
MATCH (w:Import {id: $import})
DELETE w
