// Purpose:    makes or overwrites opportunities of a generation, without their relationships
// Parameters: generation INTEGER; columns of equal length, a place each: id LIST<STRING>, name LIST<STRING>,
//             stage LIST<STRING>, open LIST<BOOLEAN>, amount LIST<FLOAT, in currency>, currency LIST<STRING>,
//             closeOn LIST<DATE>
// Columns:    none
// Index:      opportunity_id
UNWIND range(0, size($id) - 1) AS row
MERGE (o:Opportunity {generation: $generation, id: $id[row]})
SET o.name = $name[row],
    o.stage = $stage[row],
    o.open = $open[row],
    o.amount = $amount[row],
    o.currency = $currency[row],
    o.closeOn = $closeOn[row]
