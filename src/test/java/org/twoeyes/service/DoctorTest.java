package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.Check.Verdict;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.GraphStores;
import org.twoeyes.store.ReadableGraph;
import org.twoeyes.testkit.PortfolioText;

/** The doctor before a real database, well and unwell. Each test leaves the database as it was. */
@Tag("store")
class DoctorTest {

    private static final String USER = "neo4j";

    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");
    private static OpenGraph host;
    private static Driver driver;

    private final Doctor doctor = new Doctor(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));

    @BeforeAll
    static void start() throws IOException {
        data = folder.resolve("data");
        host = OpenGraph.open(new Source.DataFolder(data));
        Portfolio portfolio = PortfolioText.parse("""
                account  Acme
                contact  Wang executive
                employee Ana senior
                met      m1 -100 visit Ana Wang
                """);
        host.write(Portfolio.EMPTY, portfolio, "first", List.of(), (done, total) -> {});
        driver = GraphDatabase.driver(address(data), AuthTokens.basic(USER, note(data, "password")));
    }

    @AfterAll
    static void stop() {
        driver.close();
        host.close();
    }

    @Test
    void databaseThatIsWellIsFoundSoOnBothWays() throws IOException {
        for (Source.Graph source :
                List.of(new Source.DataFolder(data), new Source.Remote(address(data), USER, note(data, "password")))) {
            List<Check> checks = doctor.examine(source);
            assertThat(checks)
                    .extracting(Check::subject)
                    .containsSubsequence("Java", "Memory", "Ports", "Database", "Schema", "Data", "Age");
            assertThat(checks)
                    .filteredOn(check ->
                            check.verdict() != Verdict.OK && !check.subject().equals("Memory"))
                    .extracting(Check::subject)
                    .as("only the data is old")
                    .containsExactly("Age");
            try (ReadableGraph graph = Graphs.look(source)) {
                assertThat(Graphs.tooLarge(graph, MemoryLimit.toServe(1L << 20)))
                        .contains("What is stored has 4 rows, which"
                                + " take about 201 MB of memory; there are 2. Give more with TWOEYES_OPTS=-Xmx201m.");
            }
            assertThat(sentence(checks, "Data")).isEqualTo("1 accounts, 1 contacts, 1 employees, 1 interactions");
            assertThat(sentence(checks, "Age")).contains("100 days ago");
        }
        assertThat(sentence(doctor.examine(new Source.DataFolder(data)), "Database"))
                .endsWith(", running in another process");
    }

    @Test
    void wrongPasswordIsUnreachable() throws IOException {
        List<Check> checks = doctor.examine(new Source.Remote(address(data), USER, "guess"));
        assertThat(verdict(checks, "Database")).isEqualTo(Verdict.UNREACHABLE);
        assertThat(sentence(checks, "Database"))
                .contains("refused user \"neo4j\"")
                .doesNotContain("guess");
    }

    @Test
    void newerSchemaIsNamed() {
        run("MATCH (s:SchemaVersion) SET s.version = s.version + 1");
        try {
            List<Check> checks = doctor.examine(new Source.DataFolder(data));
            assertThat(verdict(checks, "Schema")).isEqualTo(Verdict.UNREACHABLE);
            assertThat(sentence(checks, "Schema")).contains("use a newer version of Two Eyes");
            assertThat(checks).extracting(Check::subject).doesNotContain("Database", "Data");
        } finally {
            run("MATCH (s:SchemaVersion) SET s.version = s.version - 1");
        }
    }

    @Test
    void graphThatCannotBeReadIsWrongData() {
        run("MATCH (p:Policy) SET p.kept = p.text, p.text = 'no JSON'");
        try {
            List<Check> checks = doctor.examine(new Source.DataFolder(data));
            assertThat(verdict(checks, "Database")).isEqualTo(Verdict.OK);
            assertThat(verdict(checks, "Data")).isEqualTo(Verdict.WRONG);
            assertThat(sentence(checks, "Data")).contains("The policy in the graph is not JSON");
        } finally {
            run("MATCH (p:Policy) SET p.text = p.kept REMOVE p.kept");
        }
    }

    @Test
    void folderThatAnotherKeepsForItselfIsInUse() {
        Path other = folder.resolve("other");
        Doctor second = new Doctor(Clock.systemUTC());
        try (GraphStore alone = GraphStores.open(other)) {
            List<Check> checks = second.examine(new Source.DataFolder(other));
            assertThat(verdict(checks, "Database")).isEqualTo(Verdict.UNREACHABLE);
            assertThat(sentence(checks, "Database"))
                    .contains("in use by process " + ProcessHandle.current().pid());
            assertThat(alone.revision()).isZero();
        }
    }

    @Test
    void emptyDatabaseElsewhereStaysEmpty() throws IOException {
        Path bare = folder.resolve("bare");
        try (OpenGraph other = OpenGraph.open(new Source.DataFolder(bare));
                Driver own = GraphDatabase.driver(address(bare), AuthTokens.basic(USER, note(bare, "password")))) {
            own.executableQuery("MATCH (n) DETACH DELETE n").execute();
            for (String name : constraints(own)) {
                own.executableQuery("DROP CONSTRAINT " + name).execute();
            }
            List<Check> checks = doctor.examine(new Source.Remote(address(bare), USER, note(bare, "password")));
            assertThat(checks)
                    .extracting(Check::subject)
                    .containsSubsequence("Database", "Schema", "Data")
                    .doesNotContain("Age");
            assertThat(verdict(checks, "Schema")).isEqualTo(Verdict.OK);
            assertThat(sentence(checks, "Schema")).startsWith("none yet");
            assertThat(sentence(checks, "Data")).startsWith("nothing stored yet");
            assertThat(constraints(own)).isEmpty();
            assertThat(own.executableQuery("MATCH (n) RETURN count(n)")
                            .execute()
                            .records()
                            .get(0)
                            .get(0)
                            .asLong())
                    .isZero();
            assertThat(other.revision()).isZero();
        }
    }

    @Test
    void missingConstraintElsewhereIsToldAndNotMade() throws IOException {
        String name = constraints(driver).get(0);
        String again = driver.executableQuery(
                        "SHOW CONSTRAINTS YIELD name, createStatement WHERE name = '" + name + "'")
                .execute()
                .records()
                .get(0)
                .get("createStatement")
                .asString();
        run("DROP CONSTRAINT " + name);
        try {
            List<Check> checks = doctor.examine(new Source.Remote(address(data), USER, note(data, "password")));
            assertThat(checks)
                    .filteredOn(check -> check.subject().equals("Database") && check.verdict() == Verdict.WARNING)
                    .singleElement()
                    .extracting(Check::sentence)
                    .asString()
                    .endsWith(name + ".");
            assertThat(constraints(driver)).doesNotContain(name);
        } finally {
            run(again);
        }
    }

    private static List<String> constraints(Driver driver) {
        return driver.executableQuery("SHOW CONSTRAINTS YIELD name ORDER BY name").execute().records().stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    private static void run(String statement) {
        driver.executableQuery(statement).execute();
    }

    private static Verdict verdict(List<Check> checks, String subject) {
        return one(checks, subject).verdict();
    }

    private static String sentence(List<Check> checks, String subject) {
        return one(checks, subject).sentence();
    }

    private static Check one(List<Check> checks, String subject) {
        List<Check> found =
                checks.stream().filter(check -> check.subject().equals(subject)).toList();
        assertThat(found).as("%s of %s", subject, checks).hasSize(1);
        return found.get(0);
    }

    private static URI address(Path store) throws IOException {
        return URI.create("bolt://127.0.0.1:" + note(store, "port"));
    }

    /** A value of the note in the lock file, by which other processes find the database. */
    private static String note(Path store, String key) throws IOException {
        String text = Files.readString(store.resolve("store.lock"));
        Matcher matcher = Pattern.compile("\"" + key + "\":\"?([^\",}]+)").matcher(text);
        assertThat(matcher.find()).as("the lock file has a %s", key).isTrue();
        return matcher.group(1);
    }
}
