// Purpose:    the recorded changes of one row are found together, in their order
// Parameters: none
// Columns:    none
// Index:      makes change_entity
CREATE CONSTRAINT change_entity IF NOT EXISTS
FOR (n:Change) REQUIRE (n.kind, n.entity, n.number) IS UNIQUE
