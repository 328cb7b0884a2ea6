// Purpose:    there is one Graph node, which names the visible generation and its revision
// Parameters: none
// Columns:    none
// Index:      makes graph_id
CREATE CONSTRAINT graph_id IF NOT EXISTS
FOR (n:Graph) REQUIRE n.id IS UNIQUE
