// Purpose:    removes the notes of all writes that were done, and all tombstones, which others take the place of in the
//             same transaction; the lock is held
// Parameters: none
// Columns:    removed INTEGER
// Index:      none: few nodes
CALL () {
  MATCH (o:Op) WHERE o.at IS NOT NULL RETURN o AS n
  UNION ALL
  MATCH (t:Tombstone) RETURN t AS n
}
DELETE n
RETURN count(*) AS removed
