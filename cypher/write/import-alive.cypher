// Purpose:    says that an import is still being written; from here to the commit nobody else can give it up
// Parameters: import STRING
// Columns:    generation INTEGER; no row if the import was given up by somebody else
// Index:      import_id
MATCH (w:Import {id: $import})
SET w.alive = datetime()
WITH w
WHERE NOT w.over
RETURN w.generation AS generation
