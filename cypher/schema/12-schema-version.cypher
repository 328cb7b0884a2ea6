// Purpose:    there is one schema version
// Parameters: none
// Columns:    none
// Index:      makes schema_version_id
CREATE CONSTRAINT schema_version_id IF NOT EXISTS
FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE
