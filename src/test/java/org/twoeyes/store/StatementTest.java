package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;

/** The Cypher files: each has a name in Java and a header, plans, and finds its nodes by an index. */
class StatementTest {

    private static final Path CYPHER = Path.of("cypher");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Test
    void everyFileHasAName() throws IOException {
        try (Stream<Path> files = Files.walk(CYPHER)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> CYPHER.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Statement.values())
                            .map(statement -> statement.path() + ".cypher")
                            .toList());
        }
    }

    @Test
    void everyHeaderSaysPurposeParametersColumnsAndIndex() {
        for (Statement statement : Statement.values()) {
            String header = header(statement);
            assertThat(header.lines().filter(line -> line.matches("// (Purpose|Parameters|Columns|Index):\\s+\\S.*")))
                    .as(statement.path())
                    .hasSize(4);
            Matcher parameter = PARAMETER.matcher(body(statement));
            while (parameter.find()) {
                assertThat(header).as(statement.path()).containsPattern("\\b" + parameter.group(1) + "\\s");
            }
        }
    }

    @Test
    @Tag("store")
    void everyStatementPlansAndReadsByItsIndex(@TempDir Path folder) {
        List<String> problems = new ArrayList<>();
        GraphStores.open(folder.resolve("data")).close();
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(folder.resolve("data").resolve("neo4j"));
                Driver driver = GraphDatabase.driver(
                        database.uri(), AuthTokens.basic(InitialPassword.USER, database.password()))) {
            for (Statement statement : Statement.values()) {
                explain(driver, statement, problems);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void explain(Driver driver, Statement statement, List<String> problems) {
        String name = statement == Statement.SET_PASSWORD ? "system" : "neo4j";
        Map<String, Object> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(body(statement));
        while (parameter.find()) {
            parameters.put(parameter.group(1), Values.NULL);
        }
        try (Session session = driver.session(SessionConfig.forDatabase(name))) {
            Plan plan = session.run("EXPLAIN " + statement.text(), parameters)
                    .consume()
                    .plan();
            List<String> operators = new ArrayList<>();
            collect(plan, operators);
            boolean scans = operators.stream().anyMatch(operator -> operator.matches(".*(AllNodesScan|LabelScan).*"));
            String header = header(statement);
            if (header.contains("one page of") && operators.stream().anyMatch(operator -> operator.contains("Top"))) {
                problems.add(statement.path() + " goes through all that comes after its page: " + operators);
            }
            if (scans && !header.contains("few nodes") && !header.contains("count store")) {
                problems.add(statement.path() + " scans: " + operators);
            }
            if (header.matches("(?s).*Index: +[a-z_]+_id.*")
                    && operators.stream().noneMatch(operator -> operator.contains("IndexSeek"))) {
                problems.add(statement.path() + " uses no index: " + operators);
            }
        } catch (Neo4jException e) {
            problems.add(statement.path() + ": " + e.getMessage());
        }
    }

    private static void collect(Plan plan, List<String> operators) {
        operators.add(plan.operatorType());
        plan.children().forEach(child -> collect(child, operators));
    }

    private static String header(Statement statement) {
        return String.join(
                "\n",
                statement.text().lines().filter(line -> line.startsWith("//")).toList());
    }

    private static String body(Statement statement) {
        return String.join(
                "\n",
                statement.text().lines().filter(line -> !line.startsWith("//")).toList());
    }
}
