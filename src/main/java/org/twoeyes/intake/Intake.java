package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Everything that is known while a bundle is read: the policy, the rows so far, what is wrong with them. */
final class Intake {

    private static final String[] NOUNS = {"account", "contact", "employee"};

    private final Policy policy;
    private final Problems problems;
    private final Notices notices;
    private final LayerInference layers;
    private final Rows<Account> accounts;
    private final Rows<Contact> contacts;
    private final Rows<Employee> employees;
    private final Rows<Interaction> interactions;
    private final Rows<Opportunity> opportunities;
    private final TieRows ties;
    private final AssignmentRows assignments;

    Intake(Portfolio base, Policy policy, Problems problems, Notices notices) {
        this.policy = policy;
        this.problems = problems;
        this.notices = notices;
        this.layers = new LayerInference(policy);
        this.accounts = new Rows<>(BundleFile.ACCOUNTS, base.accounts(), Account::id);
        this.contacts = new Rows<>(BundleFile.CONTACTS, base.contacts(), Contact::id);
        this.employees = new Rows<>(BundleFile.EMPLOYEES, base.employees(), Employee::id);
        this.interactions = new Rows<>(BundleFile.INTERACTIONS, base.interactions(), Interaction::id);
        this.opportunities = new Rows<>(BundleFile.OPPORTUNITIES, base.opportunities(), Opportunity::id);
        this.ties = new TieRows(this, base.ties());
        this.assignments = new AssignmentRows(this, base.assignments());
    }

    Policy policy() {
        return policy;
    }

    Problems problems() {
        return problems;
    }

    Notices notices() {
        return notices;
    }

    LayerInference layers() {
        return layers;
    }

    Rows<Account> accounts() {
        return accounts;
    }

    Rows<Contact> contacts() {
        return contacts;
    }

    Rows<Employee> employees() {
        return employees;
    }

    Rows<Interaction> interactions() {
        return interactions;
    }

    Rows<Opportunity> opportunities() {
        return opportunities;
    }

    TieRows ties() {
        return ties;
    }

    AssignmentRows assignments() {
        return assignments;
    }

    /** Where an id of a cell lies among the rows of its kind; −1, with a problem, if nowhere. Null is −1 without. */
    int resolve(Row row, String column, @Nullable String id, Rows<?> among) {
        int at = among.find(id);
        if (at < 0 && id != null && among.isComplete()) {
            row.problem(column, id, "is the id of no " + noun(among.kind()), expectedId(among.kind()));
        }
        return at;
    }

    /** The items of a list that are ids among the rows of a kind; a problem for each of the others. */
    List<String> resolveAll(Row row, String column, List<String> ids, Rows<?> among) {
        List<String> known = new ArrayList<>(ids.size());
        for (String id : ids) {
            int at = resolve(row, column, id, among);
            if (at >= 0) {
                known.add(among.idAt(at));
            }
        }
        return known;
    }

    /** Reports a problem of a row, whether it is in the file or only stored. */
    void problem(Rows<?> rows, int at, String owner, String column, String value, String wrong, String expected) {
        if (rows.line(at) > 0) {
            problems.add(rows.kind(), rows.line(at), column, value, wrong, expected);
        } else {
            problemOfStored(rows.kind(), owner, column, value, wrong, expected);
        }
    }

    /** Reports a problem of a row that is only stored. */
    void problemOfStored(BundleFile kind, String owner, String column, String value, String wrong, String expected) {
        String of = " (in a stored row of " + problems.nameOf(kind) + ": " + Problem.shown(owner) + ")";
        problems.addStored(kind, column, value, wrong + of, expected);
    }

    /** What a row of a kind is called. */
    static String noun(BundleFile kind) {
        return NOUNS[kind.position()];
    }

    /** What is expected where an id of a kind is wanted. */
    String expectedId(BundleFile kind) {
        return "an id from " + problems.nameOf(kind);
    }

    /** The stored facts with the bundle laid over them; to be asked only where there are no problems. */
    Portfolio portfolio() {
        return new Portfolio(
                policy,
                accounts.all(),
                contacts.all(),
                employees.all(),
                ties.all(),
                interactions.all(),
                opportunities.all(),
                assignments.all());
    }
}
