// Purpose:    adds the proposals of a version of a plan, in their order
// Parameters: id STRING; version INTEGER; columns of equal length, a place each: employeeId LIST<STRING>, contactId
//             LIST<STRING>, accountId LIST<STRING>, fromId LIST<STRING>, gain LIST<FLOAT>, presence LIST<FLOAT>, rank
//             LIST<FLOAT>, route LIST<FLOAT>, region LIST<FLOAT>, path LIST<LIST<STRING>>, proposedOn LIST<STRING, ISO
//             date>, meetOn LIST<STRING, ISO date>, dueOn LIST<STRING, ISO date>, accepted LIST<BOOLEAN>
// Columns:    none
// Index:      plan_version
MATCH (p:Plan {id: $id, version: $version})
UNWIND range(0, size($employeeId) - 1) AS row
CREATE (p)-[:PROPOSES]->(:Proposal {
  position: row,
  employeeId: $employeeId[row],
  contactId: $contactId[row],
  accountId: $accountId[row],
  fromId: $fromId[row],
  gain: $gain[row],
  presence: $presence[row],
  rank: $rank[row],
  route: $route[row],
  region: $region[row],
  path: $path[row],
  proposedOn: date($proposedOn[row]),
  meetOn: date($meetOn[row]),
  dueOn: date($dueOn[row]),
  accepted: $accepted[row]
})
