// Purpose:    removes some nodes of a generation, unless it is the visible one
// Parameters: generation INTEGER; limit INTEGER, nodes
// Columns:    removed INTEGER, 0 when nothing is left
// Index:      account_id, contact_id, employee_id, interaction_id, opportunity_id, plan_id, proposal_id,
//             policy_id, hidden_change_number, graph_id
MATCH (g:Graph {id: "graph"})
WHERE g.current <> $generation
CALL () {
  MATCH (n:Interaction)
  USING INDEX SEEK n:Interaction(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Opportunity)
  USING INDEX SEEK n:Opportunity(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Proposal)
  USING INDEX SEEK n:Proposal(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Plan)
  USING INDEX SEEK n:Plan(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Employee)
  USING INDEX SEEK n:Employee(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Contact)
  USING INDEX SEEK n:Contact(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Account)
  USING INDEX SEEK n:Account(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:Policy)
  USING INDEX SEEK n:Policy(generation, id)
  WHERE n.generation = $generation AND n.id IS NOT NULL
  RETURN n
  UNION ALL
  MATCH (n:HiddenChange)
  USING INDEX SEEK n:HiddenChange(generation, number)
  WHERE n.generation = $generation AND n.number IS NOT NULL
  RETURN n
}
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
