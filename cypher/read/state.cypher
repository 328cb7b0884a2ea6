// Purpose:    which generation is visible, how often the graph has changed, what it is named by now, and what schema it has
// Parameters: none
// Columns:    schema INTEGER or null; current INTEGER or null; revision INTEGER or null; state STRING or null;
//             always one row
// Index:      graph_id, schema_version_id
OPTIONAL MATCH (s:SchemaVersion {id: "schema"})
OPTIONAL MATCH (g:Graph {id: "graph"})
RETURN s.version AS schema, g.current AS current, g.revision AS revision, g.state AS state
