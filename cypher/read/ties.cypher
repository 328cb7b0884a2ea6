// Purpose:    the ties of one page of employees, a row an employee, each row with columns
// Parameters: generation INTEGER; after STRING, the last employee id of the page before, empty at first; limit
//             INTEGER, employees
// Columns:    id STRING of the employee; equally long lists: contactId STRING, strength FLOAT, since DATE,
//             lastContact DATE
// Index:      employee_id
MATCH (e:Employee)
USING INDEX SEEK e:Employee(generation, id)
WHERE e.generation = $generation AND e.id > $after
WITH e ORDER BY e.generation, e.id LIMIT $limit
OPTIONAL MATCH (e)-[k:KNOWS]->(c)
WITH e, collect(k) AS ties, collect(c.id) AS contactId
RETURN e.id AS id, contactId,
    [k IN ties | k.strength] AS strength,
    [k IN ties | k.since] AS since,
    [k IN ties | k.lastContact] AS lastContact
ORDER BY id
