// Purpose:    makes opportunities of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             stage LIST<STRING>, open LIST<BOOLEAN>, amount LIST<FLOAT, in currency>, currency LIST<STRING>,
//             closeOn LIST<DATE>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (o:Opportunity {
  generation: $generation,
  id: $id[row],
  name: $name[row],
  stage: $stage[row],
  open: $open[row],
  amount: $amount[row],
  currency: $currency[row],
  closeOn: $closeOn[row]
})
RETURN collect(id(o)) AS node
