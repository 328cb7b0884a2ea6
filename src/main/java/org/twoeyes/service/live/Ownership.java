package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Condition;

/**
 * What changes hands when a succession is handed over: roles and open deals at an account go to whoever takes over the most
 * valuable contact there. Ties and interactions stay with the person who had them, and so do closed deals.
 */
final class Ownership {

    private final Portfolio portfolio;
    private final Map<Held, String> heirs = new HashMap<>();

    private record Held(String employeeId, String accountId) {}

    private Ownership(Portfolio portfolio, Plan plan) {
        this.portfolio = portfolio;
        Set<String> employees = portfolio.employees().stream().map(Employee::id).collect(Collectors.toSet());
        for (PlannedTie row : plan.ties()) {
            String from = row.fromId();
            if (from != null && employees.contains(row.tie().employeeId())) {
                heirs.putIfAbsent(new Held(from, row.accountId()), row.tie().employeeId());
            }
        }
    }

    /** The edits that hand a plan's accounts over; none where everything has been. */
    static List<Edit> handedOver(Portfolio portfolio, Plan plan) {
        Ownership ownership = new Ownership(portfolio, plan);
        List<Edit> edits = ownership.deals();
        edits.addAll(ownership.roles());
        return edits;
    }

    private List<Edit> deals() {
        List<Edit> edits = new ArrayList<>();
        for (Opportunity row : portfolio.opportunities()) {
            String owner = row.ownerId();
            String heir = owner == null ? null : heirs.get(new Held(owner, row.accountId()));
            if (row.open() && heir != null) {
                EntityKey key = EntityKey.of(EntityKind.OPPORTUNITY, row.id());
                edits.add(new Edit(key, Edit.Verb.PATCH, Map.of("ownerId", heir), Condition.THERE));
            }
        }
        return edits;
    }

    private List<Edit> roles() {
        List<Edit> edits = new ArrayList<>();
        Set<EntityKey> given = new HashSet<>();
        for (Assignment row : portfolio.assignments()) {
            String heir = heirs.get(new Held(row.employeeId(), row.accountId()));
            if (heir != null) {
                EntityKey after = key(heir, row);
                if (given.add(after) && Facts.find(portfolio, after).isEmpty()) {
                    edits.add(new Edit(after, Edit.Verb.PUT, Map.of(), Condition.NOT_THERE));
                }
                edits.add(new Edit(key(row.employeeId(), row), Edit.Verb.DELETE, Map.of(), Condition.THERE));
            }
        }
        return edits;
    }

    private static EntityKey key(String employeeId, Assignment row) {
        return EntityKey.of(EntityKind.ASSIGNMENT, employeeId, row.accountId(), row.role());
    }
}
