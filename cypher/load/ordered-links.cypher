// Purpose:    makes relationships of one type that have an order between nodes of a generation that is being loaded
// Parameters: type STRING; columns of equal length, a place each: from LIST<INTEGER>, to LIST<INTEGER>, the
//             database's own ids of the nodes, position LIST<INTEGER or null>, place in the list, null for the first
// Columns:    made INTEGER; less than the places where a node is gone
// Index:      none: nodes are found by the database's own ids
UNWIND range(0, size($from) - 1) AS row
MATCH (from) WHERE id(from) = $from[row]
MATCH (to) WHERE id(to) = $to[row]
CREATE (from)-[:$($type) {position: $position[row]}]->(to)
RETURN count(*) AS made
