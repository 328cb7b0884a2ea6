package org.twoeyes.intake;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Chains;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;

/**
 * References of accounts, contacts and employees among themselves, checked when all rows are known: ids
 * that do not exist, cycles, and reporting lines that leave their account group. O(rows).
 */
final class InnerReferences {

    private static final int SHOWN_OF_CYCLE = 10;
    private static final String REPORTS_TO = "reportsToId";

    private final Intake intake;
    private final AliasRows aliases;
    private boolean groupsKnown;

    /** @param aliases by which the rows were read; what cannot be because of them is cut and no error */
    InnerReferences(Intake intake, AliasRows aliases) {
        this.intake = intake;
        this.aliases = aliases;
    }

    /** Checks all of them. */
    void check() {
        long before = intake.problems().count();
        int[] parents = chain(intake.accounts(), "parentId", Account::parentId, UnaryOperator.identity());
        groupsKnown =
                intake.accounts().isComplete() && before == intake.problems().count();
        chain(intake.employees(), "managerId", Employee::managerId, Employee::reportingToNobody);
        int[] above = chain(intake.contacts(), REPORTS_TO, Contact::reportsToId, Contact::reportingToNobody);
        contacts(above, Chains.tops(parents));
    }

    private <T> int[] chain(
            Rows<T> rows, String column, Function<T, @Nullable String> reference, UnaryOperator<T> cut) {
        int[] above = new int[rows.size()];
        for (int i = 0; i < above.length; i++) {
            String id = reference.apply(rows.get(i));
            above[i] = rows.find(id);
            if (id != null && above[i] < 0 && rows.isComplete()) {
                dangling(rows, i, column, id, rows);
            }
        }
        for (int[] cycle : Chains.cycles(above)) {
            int weakest = weakest(rows, cycle);
            if (weakest < 0) {
                cycle(rows, column, cycle);
            } else {
                cut(rows, weakest, column, cut);
                above[weakest] = -1;
            }
        }
        return above;
    }

    /**
     * Whose line of a cycle is to be cut because the cycle may be one of aliases only: of who stands for others, else of who
     * reports to such a one; −1 if there is none.
     */
    private int weakest(Rows<?> rows, int[] cycle) {
        int found = -1;
        for (int i = 0; i < cycle.length; i++) {
            int next = cycle[(i + 1) % cycle.length];
            if (isOfAliases(rows, cycle[i], next) && (found < 0 || standsForOthers(rows, cycle[i]))) {
                found = cycle[i];
            }
        }
        return found;
    }

    /** Says whether the bundle draws a line from or to somebody who stands for others. */
    private boolean isOfAliases(Rows<?> rows, int at, int above) {
        return rows.line(at) > 0 && (standsForOthers(rows, at) || standsForOthers(rows, above));
    }

    private boolean standsForOthers(Rows<?> rows, int at) {
        return aliases.standsForOthers(rows.kind(), rows.idAt(at));
    }

    private <T> void cut(Rows<T> rows, int at, String column, UnaryOperator<T> cut) {
        rows.set(at, cut.apply(rows.get(at)));
        aliases.giveWay(rows.kind(), rows.idAt(at), column);
    }

    private void dangling(Rows<?> rows, int at, String column, String id, Rows<?> among) {
        intake.problem(
                rows,
                at,
                rows.idAt(at),
                column,
                id,
                "is the id of no " + Intake.noun(among.kind()),
                intake.expectedId(among.kind()));
    }

    private void cycle(Rows<?> rows, String column, int[] cycle) {
        int first = 0;
        for (int i = 1; i < cycle.length; i++) {
            if (isBefore(rows.line(cycle[i]), rows.line(cycle[first]))) {
                first = i;
            }
        }
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < Math.min(cycle.length, SHOWN_OF_CYCLE); i++) {
            way.append(Problem.shown(rows.idAt(cycle[(first + i) % cycle.length])))
                    .append(" → ");
        }
        if (cycle.length > SHOWN_OF_CYCLE) {
            way.append("… (").append(cycle.length).append(" in all) → ");
        }
        String start = rows.idAt(cycle[first]);
        way.append(Problem.shown(start));
        intake.problem(
                rows,
                cycle[first],
                start,
                column,
                rows.idAt(cycle[(first + 1) % cycle.length]),
                "closes a cycle: " + way,
                "a chain that ends");
    }

    /** Lines of the file come before rows that are only stored. */
    private static boolean isBefore(long line, long other) {
        return line > 0 && (other == 0 || line < other);
    }

    private void contacts(int[] above, int[] groups) {
        Rows<Contact> rows = intake.contacts();
        for (int i = 0; i < rows.size(); i++) {
            Contact contact = rows.get(i);
            int account = intake.accounts().find(contact.accountId());
            if (account < 0) {
                danglingAccount(rows, i, contact);
            }
            int group = account < 0 || !groupsKnown ? -1 : groups[account];
            if (above[i] >= 0 && leaves(group, rows.get(above[i]), groups)) {
                otherGroup(rows, i, above[i]);
            }
            influences(rows, i, contact, group, groups);
        }
    }

    private void otherGroup(Rows<Contact> rows, int at, int above) {
        if (isOfAliases(rows, at, above)) {
            cut(rows, at, REPORTS_TO, Contact::reportingToNobody);
        } else {
            intake.problem(
                    rows,
                    at,
                    rows.idAt(at),
                    REPORTS_TO,
                    rows.idAt(above),
                    "works in another account group",
                    "a contact of the same account group");
        }
    }

    /** Only a stored contact can still have an account that is gone: those of the file were checked when read. */
    private void danglingAccount(Rows<Contact> rows, int at, Contact contact) {
        if (rows.line(at) == 0 && intake.accounts().isComplete()) {
            dangling(rows, at, "accountId", contact.accountId(), intake.accounts());
        }
    }

    private void influences(Rows<Contact> rows, int at, Contact contact, int group, int[] groups) {
        for (String id : contact.influences()) {
            int other = rows.find(id);
            if (other >= 0) {
                if (leaves(group, rows.get(other), groups)) {
                    intake.notices().add(NoticeKind.INFLUENCE_OUTSIDE_GROUP, contact.id() + " → " + id);
                }
            } else if (rows.isComplete()) {
                dangling(rows, at, "influences", id, rows);
            }
        }
    }

    private boolean leaves(int group, Contact other, int[] groups) {
        int account = intake.accounts().find(other.accountId());
        return group >= 0 && account >= 0 && groups[account] != group;
    }
}
