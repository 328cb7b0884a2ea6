// Purpose:    how many rows there are, also of generations that nobody sees; from the count store, without touching a node
// Parameters: none
// Columns:    rows INTEGER
// Index:      none
CALL () { MATCH (n:Account) RETURN count(n) AS accounts }
CALL () { MATCH (n:Contact) RETURN count(n) AS contacts }
CALL () { MATCH (n:Employee) RETURN count(n) AS employees }
CALL () { MATCH (n:Interaction) RETURN count(n) AS interactions }
CALL () { MATCH (n:Opportunity) RETURN count(n) AS opportunities }
CALL () { MATCH ()-[r:KNOWS]->() RETURN count(r) AS ties }
CALL () { MATCH ()-[r:ASSIGNED_TO]->() RETURN count(r) AS assignments }
RETURN accounts + contacts + employees + interactions + opportunities + ties + assignments AS rows
