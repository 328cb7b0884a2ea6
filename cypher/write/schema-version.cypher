// Purpose:    notes the schema version, after its constraints are there
// Parameters: version INTEGER
// Columns:    none
// Index:      schema_version_id
MERGE (s:SchemaVersion {id: "schema"})
SET s.version = $version
