// Purpose:    one page of employees as columns, in the order of their ids, with the ids they refer to
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER,
//             rows
// Columns:    one row of equally long lists: id STRING, name STRING, title STRING, function STRING, layer
//             STRING, layerInferred BOOLEAN, region STRING, joinedOn DATE, leavingOn DATE, leftOn DATE,
//             capacity INTEGER, ties, attritionRisk FLOAT, 0 to 1, email STRING, managerId STRING; a reference
//             that is not there is an empty string
// Index:      employee_id
MATCH (e:Employee)
USING INDEX SEEK e:Employee(generation, id)
WHERE e.generation = $generation AND e.id > $after
WITH e ORDER BY e.id LIMIT $limit
WITH e,
    coalesce([(e)-[:REPORTS_TO]->(m:Employee) | m.id][0], "") AS managerId
WITH collect(e) AS rows,
    collect(managerId) AS managerId
RETURN
    [n IN rows | n.id] AS id,
    [n IN rows | n.name] AS name,
    [n IN rows | n.title] AS title,
    [n IN rows | n.function] AS function,
    [n IN rows | n.layer] AS layer,
    [n IN rows | n.layerInferred] AS layerInferred,
    [n IN rows | n.region] AS region,
    [n IN rows | n.joinedOn] AS joinedOn,
    [n IN rows | n.leavingOn] AS leavingOn,
    [n IN rows | n.leftOn] AS leftOn,
    [n IN rows | n.capacity] AS capacity,
    [n IN rows | n.attritionRisk] AS attritionRisk,
    [n IN rows | n.email] AS email,
    managerId
