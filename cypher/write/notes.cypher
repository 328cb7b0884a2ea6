// Purpose:    notes writes that were done elsewhere or before, and who was erased; the lock is held
// Parameters: columns of equal length, a place each: id LIST<STRING>, revision LIST<INTEGER>, at LIST<STRING, ISO
//             date-time>; tombstones LIST<STRING>, a salt, a colon and a hash
// Columns:    none
// Index:      none: nothing is looked up
FOREACH (row IN range(0, size($id) - 1) |
  CREATE (:Op {id: $id[row], revision: $revision[row], at: datetime($at[row])})
)
FOREACH (tombstone IN $tombstones | CREATE (:Tombstone {id: tombstone}))
