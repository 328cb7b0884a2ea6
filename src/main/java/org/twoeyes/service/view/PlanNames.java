package org.twoeyes.service.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;

/** The names of those whom plans name by id, whether they are still there or not. */
final class PlanNames {

    private final AnalyzedPortfolio portfolio;
    private final Map<String, Contact> contacts = new HashMap<>();

    /** The names for some plans on the date of a portfolio. O(contacts + ties of the plans). */
    PlanNames(AnalyzedPortfolio portfolio, Collection<Plan> plans) {
        this.portfolio = portfolio;
        Set<String> wanted = new HashSet<>();
        for (Plan plan : plans) {
            plan.ties().forEach(row -> {
                wanted.add(row.tie().contactId());
                wanted.addAll(row.path());
            });
            plan.aim().forbidden().forEach(pair -> wanted.add(pair.contactId()));
            PlanRemainder remainder = plan.remainder();
            if (remainder != null) {
                remainder.unmet().forEach(row -> wanted.add(row.contactId()));
            }
        }
        for (Contact contact : portfolio.network().portfolio().contacts()) {
            if (wanted.contains(contact.id())) {
                contacts.put(contact.id(), contact);
            }
        }
    }

    PlanPerson employee(String id) {
        return new PlanPerson(id, portfolio.employee(id).name(), !portfolio.isActiveEmployee(id));
    }

    PlanPerson contact(String id) {
        Contact row = contacts.get(id);
        return new PlanPerson(id, row == null ? id : row.name(), !portfolio.isActiveContact(id));
    }

    @Nullable
    String title(String contactId) {
        Contact row = contacts.get(contactId);
        return row == null ? null : row.title();
    }

    PlanPerson account(String id) {
        return new PlanPerson(id, portfolio.account(id).name(), !portfolio.isAccount(id));
    }

    List<PlanPerson> employees(List<String> ids) {
        return ids.stream().map(this::employee).toList();
    }

    /** The people of an introduction: those between its ends may be of either side. */
    List<PlanPerson> path(PlannedTie row) {
        return row.path().stream()
                .map(id -> contacts.containsKey(id) && !isEmployee(id) ? contact(id) : employee(id))
                .toList();
    }

    private boolean isEmployee(String id) {
        return !portfolio.employee(id).name().equals(id) || portfolio.isActiveEmployee(id);
    }

    /** A tie that is not to be built. */
    PlanView.Barred barred(Pair pair) {
        return new PlanView.Barred(employee(pair.employeeId()), contact(pair.contactId()));
    }
}
