package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.neo4j.driver.Record;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * Reads one generation of the graph page by page: each page continues after the last id of the one before, so that
 * no page costs more than its own rows. Whether nothing changed meanwhile is the caller's to check.
 */
final class GraphReader {

    private static final int PAGE_ROWS = 10_000;
    private static final long STOP_SECONDS = 10;
    private static final int PAGE_EMPLOYEES = 1_000;
    private static final List<Statement> OUT = List.of(Statement.READ_REFERENCES);
    private static final List<Statement> IN = List.of(Statement.READ_REFERRERS);
    private static final List<Statement> BOTH = List.of(Statement.READ_REFERENCES, Statement.READ_REFERRERS);

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
            end(tables);
        }
    }

    /** Stops what still reads after a failure, and waits: whoever is stopped in the middle gives the link to the database up. */
    private static void end(ExecutorService tables) {
        tables.shutdownNow();
        try {
            boolean unused = tables.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Portfolio portfolio(ExecutorService tables) {
        List<Tie> ties = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        var contacts =
                tables.submit(() -> table("contact", Tables.CONTACTS, Statement.READ_CONTACTS, OUT, Rows::contact));
        var tied = tables.submit(() -> readTies(ties));
        var interactions = tables.submit(
                () -> table("interaction", Tables.INTERACTIONS, Statement.READ_INTERACTIONS, IN, Rows::interaction));
        var accounts =
                tables.submit(() -> table("account", Tables.ACCOUNTS, Statement.READ_ACCOUNTS, OUT, Rows::account));
        var employees =
                tables.submit(() -> table("employee", Tables.EMPLOYEES, Statement.READ_EMPLOYEES, OUT, (page, i) -> {
                    Employee employee = Rows.employee(page, i);
                    assignments.addAll(Rows.assignments(page, i));
                    return employee;
                }));
        var opportunities = tables.submit(() ->
                table("opportunity", Tables.OPPORTUNITIES, Statement.READ_OPPORTUNITIES, BOTH, Rows::opportunity));
        var policy = tables.submit(this::policy);
        done(tied);
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

    private <T> List<T> table(
            String what,
            Table<T> table,
            Statement nodes,
            List<Statement> links,
            BiFunction<NodePage, Integer, T> make) {
        List<String> columns =
                List.copyOf(Objects.requireNonNull(table.nodes()).columns().keySet());
        List<T> rows = new ArrayList<>();
        String after = "";
        while (true) {
            Map<String, Object> parameters = page(after, PAGE_ROWS);
            parameters.put("columns", columns);
            NodePage page = new NodePage(what, queries.run(nodes, parameters), known);
            int size = page.size();
            for (Statement statement : size == 0 ? List.<Statement>of() : links) {
                page.add(queries.run(statement, Map.of("nodes", page.nodes())).get(0));
            }
            for (int i = 0; i < size; i++) {
                rows.add(make.apply(page, i));
            }
            if (size < PAGE_ROWS) {
                return rows;
            }
            after = page.cells().need("id", size - 1);
        }
    }

    private void readTies(List<Tie> to) {
        String after = "";
        while (true) {
            List<Record> page = queries.run(Statement.READ_TIES, page(after, PAGE_EMPLOYEES));
            for (Record row : page) {
                after = row.get("id").asString();
                ties(to, known.getOrDefault(after, after), new Columns("employee", row.asMap(value -> value), known));
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

    private Map<String, Object> page(String after, int limit) {
        return new HashMap<>(Map.of("generation", generation, "after", after, "limit", limit));
    }
}
