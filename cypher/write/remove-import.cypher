// Purpose:    removes the record of an import and the notes of its batches, after its generation
// Parameters: import STRING
// Columns:    none
// Index:      import_id for the record; none for the notes: few nodes
MATCH (w:Import {id: $import})
OPTIONAL MATCH (o:Op) WHERE o.import = $import
DELETE o, w
