package org.twoeyes.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twoeyes.model.Employee;
import org.twoeyes.service.Leavers;
import org.twoeyes.service.Nearest;
import org.twoeyes.service.Snapshot;

/** Finds whom and what a command line names; who is not there on the day is refused, with those who come nearest. */
final class Whom {

    private Whom() {}

    /** An active employee, by id. */
    static String employee(Snapshot snapshot, String id) {
        return leavers(snapshot, List.of(id), Optional.empty()).get(0);
    }

    /** Active employees, by id, and the team of a manager, if one is given. */
    static List<String> leavers(Snapshot snapshot, Collection<String> employees, Optional<String> manager) {
        Leavers leavers = Leavers.of(snapshot, employees, manager);
        if (leavers instanceof Leavers.Unknown unknown) {
            throw unknown("employee", unknown.id(), unknown.nearest());
        }
        if (leavers instanceof Leavers.Inactive inactive) {
            throw new RefusedException(
                    inactive.employee().id() + " is not active on " + snapshot.asOf() + period(inactive.employee()));
        }
        return ((Leavers.Chosen) leavers).employeeIds();
    }

    /** An active contact, by id. */
    static String contact(Snapshot snapshot, String id) {
        if (snapshot.isActiveContact(id)) {
            return id;
        }
        if (snapshot.portfolio().contacts().stream().anyMatch(row -> row.id().equals(id))) {
            throw new RefusedException(
                    id + " is not active on " + snapshot.asOf() + "; choose another day with --as-of.");
        }
        throw unknown("contact", id, Nearest.contacts(id, snapshot.portfolio()));
    }

    /** An account, by id. */
    static String account(Snapshot snapshot, String id) {
        if (snapshot.isAccount(id)) {
            return id;
        }
        throw unknown("account", id, Nearest.accounts(id, snapshot.portfolio()));
    }

    private static RefusedException unknown(String noun, String id, List<Nearest.Named> nearest) {
        String names =
                nearest.stream().map(row -> row.id() + " (" + row.name() + ")").collect(Collectors.joining(", "));
        return new RefusedException(
                "There is no " + noun + " " + id + "." + (names.isEmpty() ? "" : " Did you mean " + names + "?"));
    }

    private static String period(Employee employee) {
        LocalDate end = employee.leftOn() != null ? employee.leftOn() : employee.leavingOn();
        return (employee.joinedOn() == null ? "" : ", joined on " + employee.joinedOn())
                + (end == null ? "" : ", left on " + end) + "; choose another day with --as-of.";
    }
}
