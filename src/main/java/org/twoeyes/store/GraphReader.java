package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiConsumer;
import org.neo4j.driver.Record;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * Reads one generation of the graph page by page: each page continues after the last id of the one before, so that
 * no page costs more than its own rows. Whether nothing changed meanwhile is the caller's to check.
 */
final class GraphReader {

    private static final int PAGE_ROWS = 10_000;
    private static final int PAGE_EMPLOYEES = 1_000;

    private final Queries queries;
    private final long generation;
    private final Map<String, String> known = new HashMap<>();

    private GraphReader(Queries queries, long generation) {
        this.queries = queries;
        this.generation = generation;
    }

    /** Reads a generation. */
    static Portfolio read(Queries queries, long generation) {
        try {
            return new GraphReader(queries, generation).portfolio();
        } catch (IllegalArgumentException e) {
            throw new StoreFailed("The graph holds a value that this program refuses: " + e.getMessage() + ".", e);
        }
    }

    private Portfolio portfolio() {
        List<Tie> ties = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        Policy policy = queries.find(Statement.READ_POLICIES, Map.of("generation", generation))
                .map(row -> PolicyText.parse(row.get("text").asString()))
                .orElse(Policy.DEFAULT);
        var accounts = table("account", Statement.READ_ACCOUNTS, Rows::account);
        var contacts = table("contact", Statement.READ_CONTACTS, Rows::contact);
        var employees = table("employee", Statement.READ_EMPLOYEES, Rows::employee);
        var interactions = table("interaction", Statement.READ_INTERACTIONS, Rows::interaction);
        var opportunities = table("opportunity", Statement.READ_OPPORTUNITIES, Rows::opportunity);
        byEmployee(Statement.READ_TIES, (employee, columns) -> ties(ties, employee, columns));
        byEmployee(Statement.READ_ASSIGNMENTS, (employee, columns) -> assignments(assignments, employee, columns));
        return new Portfolio(policy, accounts, contacts, employees, ties, interactions, opportunities, assignments);
    }

    private <T> List<T> table(String what, Statement statement, BiFunction<Columns, Integer, T> make) {
        List<T> rows = new ArrayList<>();
        String after = "";
        while (true) {
            Record page = queries.run(statement, page(after, PAGE_ROWS)).get(0);
            Columns columns = new Columns(what, page, known);
            int size = columns.size();
            for (int i = 0; i < size; i++) {
                rows.add(make.apply(columns, i));
            }
            if (size < PAGE_ROWS) {
                return rows;
            }
            after = columns.need("id", size - 1);
        }
    }

    private void byEmployee(Statement statement, BiConsumer<String, Columns> add) {
        String after = "";
        while (true) {
            List<Record> page = queries.run(statement, page(after, PAGE_EMPLOYEES));
            for (Record row : page) {
                after = row.get("id").asString();
                add.accept(known.getOrDefault(after, after), new Columns("employee", row, known));
            }
            if (page.size() < PAGE_EMPLOYEES) {
                return;
            }
        }
    }

    private static void ties(List<Tie> to, String employee, Columns columns) {
        List<String> contacts = columns.all("contactId");
        for (int i = 0; i < contacts.size(); i++) {
            to.add(new Tie(
                    employee,
                    contacts.get(i),
                    columns.number("strength", i),
                    columns.day("since", i),
                    columns.day("lastContact", i)));
        }
    }

    private static void assignments(List<Assignment> to, String employee, Columns columns) {
        List<String> accounts = columns.all("accountId");
        List<String> roles = columns.all("role");
        for (int i = 0; i < accounts.size(); i++) {
            to.add(new Assignment(employee, accounts.get(i), roles.get(i)));
        }
    }

    private Map<String, Object> page(String after, int limit) {
        return Map.of("generation", generation, "after", after, "limit", limit);
    }
}
