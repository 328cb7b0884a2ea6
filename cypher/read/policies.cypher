// Purpose:    the text of the policy
// Parameters: generation INTEGER
// Columns:    text STRING, JSON; no row where there is none yet
// Index:      policy_id
MATCH (p:Policy {generation: $generation, id: "policy"})
USING INDEX SEEK p:Policy(generation, id)
RETURN p.text AS text
