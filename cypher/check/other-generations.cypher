// Purpose:    the generations that are not the visible one
// Parameters: current INTEGER
// Columns:    generation INTEGER
// Index:      account_id, contact_id, employee_id, interaction_id, opportunity_id, plan_id, proposal_id,
//             policy_id
MATCH (n:Account)
USING INDEX SEEK n:Account(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Account)
USING INDEX SEEK n:Account(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Contact)
USING INDEX SEEK n:Contact(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Contact)
USING INDEX SEEK n:Contact(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Employee)
USING INDEX SEEK n:Employee(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Employee)
USING INDEX SEEK n:Employee(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Interaction)
USING INDEX SEEK n:Interaction(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Interaction)
USING INDEX SEEK n:Interaction(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Opportunity)
USING INDEX SEEK n:Opportunity(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Opportunity)
USING INDEX SEEK n:Opportunity(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Plan)
USING INDEX SEEK n:Plan(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Plan)
USING INDEX SEEK n:Plan(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Proposal)
USING INDEX SEEK n:Proposal(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Proposal)
USING INDEX SEEK n:Proposal(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Policy)
USING INDEX SEEK n:Policy(generation, id)
WHERE n.generation < $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
UNION
MATCH (n:Policy)
USING INDEX SEEK n:Policy(generation, id)
WHERE n.generation > $current AND n.id IS NOT NULL
RETURN DISTINCT n.generation AS generation
