// Purpose:    one page of interactions, in the order of their ids, a row a column
// Parameters: generation INTEGER; after STRING, the last id of the page before, empty at first; limit INTEGER, nodes;
//             columns LIST<STRING>, names of properties
// Columns:    column STRING, "" for the database's own ids; cells LIST, a cell a node: the INTEGER, or the property,
//             whose type is the one of cypher/load
// Index:      interaction_id
MATCH (n:Interaction)
USING INDEX SEEK n:Interaction(generation, id)
WHERE n.generation = $generation AND n.id > $after
WITH n ORDER BY n.generation, n.id LIMIT $limit
WITH collect(id(n)) AS nodes, collect(properties(n)) AS rows
UNWIND [""] + $columns AS column
RETURN column, CASE column WHEN "" THEN nodes ELSE [row IN rows | row[column]] END AS cells
