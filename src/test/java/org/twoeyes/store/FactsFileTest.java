package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Account;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Portfolios;

/** What is read from a file is what was written, or nothing. */
class FactsFileTest {

    private static final VisibleGraph GRAPH = graph(1L << 40, "a graph");

    @TempDir
    private Path folder;

    private Path written(Portfolio facts) throws IOException {
        Path file = folder.resolve("facts");
        Files.deleteIfExists(file);
        Files.createFile(file);
        FactsFile.write(file, GRAPH, facts, () -> true);
        return file;
    }

    @Test
    void comesBackAsItWas() throws IOException {
        for (int seed = 1; seed <= 60; seed++) {
            Portfolio facts = RandomPortfolio.of(seed, seed % 30);
            assertThat(FactsFile.read(written(facts), GRAPH))
                    .as("seed %d", seed)
                    .isEqualTo(facts);
        }
        assertThat(FactsFile.read(written(Portfolio.EMPTY), GRAPH)).isEqualTo(Portfolio.EMPTY);
    }

    @Test
    void takesTextsLongerThanAnyBuffer() throws IOException {
        List<Account> accounts = List.of(account("a", "王".repeat(100_000)), account("b", "x".repeat(65_530)));
        Portfolio facts = Portfolios.withAccounts(Portfolio.EMPTY, accounts);
        assertThat(FactsFile.read(written(facts), GRAPH)).isEqualTo(facts);
    }

    private static Account account(String id, String name) {
        return new Account(id, name, null, null, null, Double.MIN_VALUE, null, null, null, null, -0.0);
    }

    @Test
    void repeatedTextsAndDaysAreOneObject() throws IOException {
        Portfolio read = Objects.requireNonNull(FactsFile.read(written(RandomPortfolio.of(7, 20)), GRAPH));
        Map<String, String> ids =
                read.employees().stream().map(Employee::id).collect(Collectors.toMap(id -> id, id -> id));
        assertThat(read.ties()).isNotEmpty().allSatisfy(tie -> assertThat(tie.employeeId())
                .isSameAs(ids.get(tie.employeeId())));
    }

    private static VisibleGraph graph(long revision, String state) {
        return new VisibleGraph(1, revision, state);
    }

    @Test
    void isNothingAtAnotherRevisionOrOfAnotherGraph() throws IOException {
        Path file = written(RandomPortfolio.of(1, 3));
        assertThat(FactsFile.read(file, graph(GRAPH.revision() - 1, GRAPH.state())))
                .isNull();
        assertThat(FactsFile.read(file, graph(GRAPH.revision() + 1, GRAPH.state())))
                .isNull();
        assertThat(FactsFile.read(file, graph(GRAPH.revision(), "another"))).isNull();
    }

    @Test
    void isNothingWhereAnyByteIsAnother() throws IOException {
        Path file = written(RandomPortfolio.of(2, 2));
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(2);
        for (int at = 0; at < bytes.length; at += 1 + random.nextInt(40)) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(FactsFile.read(file, GRAPH)).as("byte %d", at).isNull();
        }
    }

    @Test
    void isNothingWhereItIsCutOrLonger() throws IOException {
        Path file = written(RandomPortfolio.of(3, 2));
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 7, 8, 9, 20, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(FactsFile.read(file, GRAPH)).as("%d bytes", length).isNull();
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertThat(FactsFile.read(file, GRAPH)).isNull();
    }

    @Test
    void halfASurrogatePairIsWhatTheDatabaseMakesOfIt() throws IOException {
        Portfolio facts = Portfolios.withAccounts(Portfolio.EMPTY, List.of(account("a", "x\uD83Dy")));
        assertThat(FactsFile.read(written(facts), GRAPH))
                .isNotNull()
                .satisfies(read -> assertThat(read.accounts().get(0).name()).isEqualTo("x?y"));
    }

    @Test
    void stopsInTheMiddleWhereItIsNotWantedAnyMore() throws IOException {
        Portfolio facts = RandomPortfolio.of(4, 400);
        long whole = Files.size(written(facts));
        Path file = Files.createFile(folder.resolve("half"));
        AtomicInteger pieces = new AtomicInteger();
        assertThatThrownBy(() -> FactsFile.write(file, GRAPH, facts, () -> pieces.incrementAndGet() < 2))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Files.size(file)).isPositive().isLessThan(whole);
        assertThat(FactsFile.read(file, GRAPH)).isNull();
    }

    /** A row with a word. */
    public record Row(Words word) {
        /** What it may be. */
        public enum Words {
            TO,
            FRO
        }
    }

    @Test
    void shapeOfARowSaysWhichWordsThereAre() {
        assertThat(RecordForm.of(Row.class).shape()).isEqualTo("Row(word word FRO|TO)");
    }
}
