// Purpose:    one page of accounts as columns, in the order of their ids, with the ids they refer to
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER,
//             rows
// Columns:    one row of equally long lists: id STRING, name STRING, segment STRING, tier STRING, revenue
//             FLOAT, in currency a year, currency STRING, region STRING, industry STRING, loyaltyStage STRING,
//             satisfaction FLOAT, 0 to 10, parentId STRING; a reference that is not there is an empty string
// Index:      account_id
MATCH (a:Account)
USING INDEX SEEK a:Account(generation, id)
WHERE a.generation = $generation AND a.id > $after
WITH a ORDER BY a.id LIMIT $limit
WITH a,
    coalesce([(a)-[:PART_OF]->(p:Account) | p.id][0], "") AS parentId
WITH collect(a) AS rows,
    collect(parentId) AS parentId
RETURN
    [n IN rows | n.id] AS id,
    [n IN rows | n.name] AS name,
    [n IN rows | n.segment] AS segment,
    [n IN rows | n.tier] AS tier,
    [n IN rows | n.revenue] AS revenue,
    [n IN rows | n.currency] AS currency,
    [n IN rows | n.region] AS region,
    [n IN rows | n.industry] AS industry,
    [n IN rows | n.loyaltyStage] AS loyaltyStage,
    [n IN rows | n.satisfaction] AS satisfaction,
    parentId
