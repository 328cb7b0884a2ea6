// Purpose:    whether a write was applied
// Parameters: operation STRING
// Columns:    revision INTEGER that it led to; attempt STRING that did it, missing where it was not noted; no row if it
//             was not applied
// Index:      op_id
MATCH (o:Op {id: $operation})
RETURN o.revision AS revision, o.attempt AS attempt
