// Purpose:    makes relationships of one type, without properties, between nodes of a generation that is being loaded
// Parameters: type STRING; columns of equal length, a place each: from LIST<INTEGER>, to LIST<INTEGER>, the
//             database's own ids of the nodes
// Columns:    made INTEGER; less than the places where a node is gone
// Index:      none: nodes are found by the database's own ids
UNWIND range(0, size($from) - 1) AS row
MATCH (from) WHERE id(from) = $from[row]
MATCH (to) WHERE id(to) = $to[row]
CREATE (from)-[:$($type)]->(to)
RETURN count(*) AS made
