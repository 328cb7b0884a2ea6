// Purpose:    one page of opportunities as columns, in the order of their ids, with the ids they refer to
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER,
//             rows
// Columns:    one row of equally long lists: id STRING, name STRING, stage STRING, open BOOLEAN, amount FLOAT,
//             in currency, currency STRING, closeOn DATE, accountId STRING, ownerId STRING, contactIds
//             LIST<STRING>, in order; a reference that is not there is an empty string
// Index:      opportunity_id
MATCH (o:Opportunity)
USING INDEX SEEK o:Opportunity(generation, id)
WHERE o.generation = $generation AND o.id > $after
WITH o ORDER BY o.id LIMIT $limit
WITH o,
    coalesce([(o)-[:FOR]->(a:Account) | a.id][0], "") AS accountId,
    coalesce([(e:Employee)-[:OWNS]->(o) | e.id][0], "") AS ownerId,
    COLLECT { MATCH (c:Contact)-[r:DECIDES]->(o) RETURN c.id ORDER BY r.position } AS contactIds
WITH collect(o) AS rows,
    collect(accountId) AS accountId,
    collect(ownerId) AS ownerId,
    collect(contactIds) AS contactIds
RETURN
    [n IN rows | n.id] AS id,
    [n IN rows | n.name] AS name,
    [n IN rows | n.stage] AS stage,
    [n IN rows | n.open] AS open,
    [n IN rows | n.amount] AS amount,
    [n IN rows | n.currency] AS currency,
    [n IN rows | n.closeOn] AS closeOn,
    accountId, ownerId, contactIds
