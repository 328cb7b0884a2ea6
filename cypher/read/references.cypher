// Purpose:    what the nodes of a page refer to: the other ends of their outgoing relationships, ties left out
// Parameters: nodes LIST<INTEGER>, the database's own ids
// Columns:    one row of equally long lists: place INTEGER in nodes; type STRING of the relationship; id STRING of the
//             other end; detail, INTEGER place in a list from 0, or STRING role of an assignment
// Index:      none: nodes are found by the database's own ids
UNWIND range(0, size($nodes) - 1) AS place
MATCH (n) WHERE id(n) = $nodes[place]
MATCH (n)-[r:PART_OF|WORKS_AT|REPORTS_TO|INFLUENCES|FOR|ASSIGNED_TO]->(m)
RETURN collect(place) AS place, collect(type(r)) AS type, collect(coalesce(m.id, "")) AS id,
    collect(coalesce(r.position, r.role, 0)) AS detail
