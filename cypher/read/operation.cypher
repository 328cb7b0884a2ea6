// Purpose:    whether a write was applied
// Parameters: operation STRING
// Columns:    revision INTEGER that it led to; no row if it was not applied
// Index:      op_id
MATCH (o:Op {id: $operation})
RETURN o.revision AS revision
