// Purpose:    makes recorded changes that nobody sees until the generation they came with is switched to
// Parameters: generation INTEGER; last INTEGER, the number before the first; columns of equal length, a place each: id
//             LIST<STRING>, at LIST<STRING, ISO date-time>, who LIST<STRING>, kind LIST<STRING>, entity LIST<STRING>,
//             before LIST<STRING, JSON>, after LIST<STRING, JSON>, undoes LIST<STRING>, request LIST<STRING>,
//             into LIST<STRING>
// Columns:    none
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (:HiddenChange {
  generation: $generation,
  number: $last + row + 1,
  id: $id[row],
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
