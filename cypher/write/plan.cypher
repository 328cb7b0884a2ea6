// Purpose:    adds a version of a plan; the lock of the graph is held
// Parameters: plan MAP, properties of the node but its times; createdAt STRING and changedAt STRING, ISO date-times;
//             dueOn STRING, ISO date
// Columns:    none
// Index:      makes an entry of plan_version and of plan_operation
CREATE (p:Plan {latest: true})
SET p += $plan,
    p.createdAt = datetime($createdAt),
    p.changedAt = datetime($changedAt),
    p.dueOn = date($dueOn)
