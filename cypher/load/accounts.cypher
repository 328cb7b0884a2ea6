// Purpose:    makes accounts of a generation that is being loaded
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             segment LIST<STRING>, tier LIST<STRING>, revenue LIST<FLOAT, in currency a year>, currency
//             LIST<STRING>, region LIST<STRING>, industry LIST<STRING>, loyaltyStage LIST<STRING>, satisfaction
//             LIST<FLOAT, 0 to 10>
// Columns:    node LIST<INTEGER>, the database's own id of each, in order
// Index:      none: nothing is looked up
UNWIND range(0, size($id) - 1) AS row
CREATE (a:Account {
  generation: $generation,
  id: $id[row],
  name: $name[row],
  segment: $segment[row],
  tier: $tier[row],
  revenue: $revenue[row],
  currency: $currency[row],
  region: $region[row],
  industry: $industry[row],
  loyaltyStage: $loyaltyStage[row],
  satisfaction: $satisfaction[row]
})
RETURN collect(id(a)) AS node
