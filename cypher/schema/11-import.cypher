// Purpose:    an import in the making has one record
// Parameters: none
// Columns:    none
// Index:      makes import_id
CREATE CONSTRAINT import_id IF NOT EXISTS
FOR (n:Import) REQUIRE n.id IS UNIQUE
