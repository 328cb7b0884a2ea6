package org.twoeyes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private GraphReader(Queries queries, long generation) {
        this.queries = queries;
        this.generation = generation;
    }

    /**
     * Reads a generation.
     *
     * @param readers how many tables are read at once; one where all questions go through one transaction
     */
    static Portfolio read(Queries queries, long generation, int readers) {
        ExecutorService tables = Executors.newFixedThreadPool(readers);
        try {
            return new GraphReader(queries, generation).portfolio(tables);
        } catch (IllegalArgumentException e) {
            throw new StoreFailed("The graph holds a value that this program refuses: " + e.getMessage() + ".", e);
        } finally {
            tables.shutdownNow();
        }
    }

    private Portfolio portfolio(ExecutorService tables) {
        List<Tie> ties = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        var contacts = tables.submit(() -> table("contact", Statement.READ_CONTACTS, Rows::contact));
        var tied = tables.submit(
                () -> byEmployee(Statement.READ_TIES, (employee, columns) -> ties(ties, employee, columns)));
        var interactions = tables.submit(() -> table("interaction", Statement.READ_INTERACTIONS, Rows::interaction));
        var accounts = tables.submit(() -> table("account", Statement.READ_ACCOUNTS, Rows::account));
        var employees = tables.submit(() -> table("employee", Statement.READ_EMPLOYEES, Rows::employee));
        var opportunities = tables.submit(() -> table("opportunity", Statement.READ_OPPORTUNITIES, Rows::opportunity));
        var assigned = tables.submit(() -> byEmployee(
                Statement.READ_ASSIGNMENTS, (employee, columns) -> assignments(assignments, employee, columns)));
        var policy = tables.submit(this::policy);
        done(tied);
        done(assigned);
        return new Portfolio(
                done(policy),
                done(accounts),
                done(contacts),
                done(employees),
                ties,
                done(interactions),
                done(opportunities),
                assignments);
    }

    private static <T> T done(Future<T> table) {
        try {
            return table.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("Reading the graph was interrupted.", e);
        }
    }

    private Policy policy() {
        return queries.find(Statement.READ_POLICIES, Map.of("generation", generation))
                .map(row -> PolicyJson.parse(row.get("text").asString()))
                .orElse(Policy.DEFAULT);
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

    /** Returns how many employees there are. */
    private int byEmployee(Statement statement, BiConsumer<String, Columns> add) {
        int employees = 0;
        String after = "";
        while (true) {
            List<Record> page = queries.run(statement, page(after, PAGE_EMPLOYEES));
            for (Record row : page) {
                after = row.get("id").asString();
                add.accept(known.getOrDefault(after, after), new Columns("employee", row, known));
            }
            employees += page.size();
            if (page.size() < PAGE_EMPLOYEES) {
                return employees;
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
