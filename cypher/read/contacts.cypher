// Purpose:    one page of contacts as columns, in the order of their ids, with the ids they refer to
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER,
//             rows
// Columns:    one row of equally long lists: id STRING, name STRING, title STRING, department STRING, layer
//             STRING, layerInferred BOOLEAN, roles LIST<STRING>, influence FLOAT, above 0, stance FLOAT, -2 to
//             2, since DATE, leftOn DATE, email STRING, accountId STRING, reportsToId STRING, influences
//             LIST<STRING>, in order; a reference that is not there is an empty string
// Index:      contact_id
MATCH (c:Contact)
USING INDEX SEEK c:Contact(generation, id)
WHERE c.generation = $generation AND c.id > $after
WITH c ORDER BY c.id LIMIT $limit
WITH c,
    coalesce([(c)-[:WORKS_AT]->(a:Account) | a.id][0], "") AS accountId,
    coalesce([(c)-[:REPORTS_TO]->(m:Contact) | m.id][0], "") AS reportsToId,
    COLLECT { MATCH (c)-[r:INFLUENCES]->(o:Contact) RETURN o.id ORDER BY r.position } AS influences
WITH collect(c) AS rows,
    collect(accountId) AS accountId,
    collect(reportsToId) AS reportsToId,
    collect(influences) AS influences
RETURN
    [n IN rows | n.id] AS id,
    [n IN rows | n.name] AS name,
    [n IN rows | n.title] AS title,
    [n IN rows | n.department] AS department,
    [n IN rows | n.layer] AS layer,
    [n IN rows | n.layerInferred] AS layerInferred,
    [n IN rows | n.roles] AS roles,
    [n IN rows | n.influence] AS influence,
    [n IN rows | n.stance] AS stance,
    [n IN rows | n.since] AS since,
    [n IN rows | n.leftOn] AS leftOn,
    [n IN rows | n.email] AS email,
    accountId, reportsToId, influences
