// Purpose:    says that a session of an import is still writing; from here to the commit nobody else can give the import up.
//             Every session has a note of its own, so that they commit at the same time
// Parameters: session STRING
// Columns:    alive BOOLEAN, true; no row if the import was given up by somebody else
// Index:      op_id
MATCH (s:Op {id: $session})
SET s.alive = datetime()
WITH s
WHERE NOT s.over
RETURN true AS alive
