// Purpose:    makes or overwrites accounts of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             segment LIST<STRING>, tier LIST<STRING>, revenue LIST<FLOAT, in currency a year>, currency
//             LIST<STRING>, region LIST<STRING>, industry LIST<STRING>, loyaltyStage LIST<STRING>, satisfaction
//             LIST<FLOAT, 0 to 10>
// Columns:    none
// Index:      account_id
UNWIND range(0, size($id) - 1) AS row
MERGE (a:Account {generation: $generation, id: $id[row]})
SET a.name = $name[row],
    a.segment = $segment[row],
    a.tier = $tier[row],
    a.revenue = $revenue[row],
    a.currency = $currency[row],
    a.region = $region[row],
    a.industry = $industry[row],
    a.loyaltyStage = $loyaltyStage[row],
    a.satisfaction = $satisfaction[row]
