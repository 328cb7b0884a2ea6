// Purpose:    records changes, numbered on from the last; the lock of the graph is held
// Parameters: columns of equal length, a place each: id LIST<STRING>, at LIST<STRING, ISO date-time>, who LIST<STRING>,
//             kind LIST<STRING>, entity LIST<STRING>, before LIST<STRING, JSON>, after LIST<STRING, JSON>, undoes
//             LIST<STRING>, request LIST<STRING>,
//             into LIST<STRING>
// Columns:    none
// Index:      graph_id
MATCH (g:Graph {id: "graph"})
SET g.changes = coalesce(g.changes, 0) + size($id)
WITH g.changes - size($id) AS last
UNWIND range(0, size($id) - 1) AS row
CREATE (:Change {
  id: $id[row],
  number: last + row + 1,
  at: datetime($at[row]),
  who: $who[row],
  kind: $kind[row],
  entity: $entity[row],
  before: $before[row],
  after: $after[row],
  undoes: $undoes[row],
  request: $request[row],
  into: $into[row]
})
