// Purpose:    notes the version of the schema and makes the node that names the visible generation, if it is not there;
//             gives what is visible a name, if it has none
// Parameters: version INTEGER
// Columns:    none
// Index:      schema_version_id, graph_id
MERGE (s:SchemaVersion {id: "schema"})
SET s.version = $version
MERGE (g:Graph {id: "graph"})
ON CREATE SET g.current = 1, g.newest = 1, g.revision = 0
SET g.state = coalesce(g.state, randomUUID())
