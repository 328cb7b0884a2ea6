// Purpose:    the roles at accounts of one page of employees, a row an employee, each row with columns
// Parameters: generation INTEGER; after STRING, the last employee id of the page before, empty at first; limit
//             INTEGER, employees
// Columns:    id STRING of the employee; equally long lists: accountId STRING, role STRING
// Index:      employee_id
MATCH (e:Employee)
USING INDEX SEEK e:Employee(generation, id)
WHERE e.generation = $generation AND e.id > $after
WITH e ORDER BY e.id LIMIT $limit
OPTIONAL MATCH (e)-[r:ASSIGNED_TO]->(a:Account)
RETURN e.id AS id, collect(a.id) AS accountId, collect(r.role) AS role
ORDER BY id
