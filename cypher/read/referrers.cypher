// Purpose:    who attended, owns or decides the nodes of a page: the other ends of their incoming relationships
// Parameters: nodes LIST<INTEGER>, the database's own ids
// Columns:    one row of equally long lists: place INTEGER in nodes; type STRING, the label of the other end; id STRING
//             of the other end; detail INTEGER, place in a list from 0
// Index:      none: nodes are found by the database's own ids
UNWIND range(0, size($nodes) - 1) AS place
MATCH (n) WHERE id(n) = $nodes[place]
MATCH (n)<-[r:ATTENDED|OWNS|DECIDES]-(m)
RETURN collect(place) AS place, collect(labels(m)[0]) AS type, collect(coalesce(m.id, "")) AS id,
    collect(coalesce(r.position, 0)) AS detail
