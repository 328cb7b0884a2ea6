// Purpose:    one page of interactions as columns, in the order of their ids, with the ids they refer to
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER,
//             rows
// Columns:    one row of equally long lists: id STRING, on DATE, channel STRING, direction STRING, in, out or
//             both, subject STRING, minutes INTEGER, sentiment FLOAT, -1 to 1, employeeIds LIST<STRING>, in
//             order, contactIds LIST<STRING>, in order; a reference that is not there is an empty string
// Index:      interaction_id
MATCH (i:Interaction)
USING INDEX SEEK i:Interaction(generation, id)
WHERE i.generation = $generation AND i.id > $after
WITH i ORDER BY i.id LIMIT $limit
WITH i,
    COLLECT { MATCH (e:Employee)-[r:ATTENDED]->(i) RETURN e.id ORDER BY r.position } AS employeeIds,
    COLLECT { MATCH (c:Contact)-[r:ATTENDED]->(i) RETURN c.id ORDER BY r.position } AS contactIds
WITH collect(i) AS rows,
    collect(employeeIds) AS employeeIds,
    collect(contactIds) AS contactIds
RETURN
    [n IN rows | n.id] AS id,
    [n IN rows | n.on] AS on,
    [n IN rows | n.channel] AS channel,
    [n IN rows | n.direction] AS direction,
    [n IN rows | n.subject] AS subject,
    [n IN rows | n.minutes] AS minutes,
    [n IN rows | n.sentiment] AS sentiment,
    employeeIds, contactIds
