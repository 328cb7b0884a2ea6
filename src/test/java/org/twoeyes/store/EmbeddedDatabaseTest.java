package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;
import org.twoeyes.model.Account;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Portfolios;

/** What the settings of the embedded database promise: it fetches nothing, and its log does not grow for ever. */
@Tag("store")
class EmbeddedDatabaseTest {

    private static final long MEBIBYTE = 1 << 20;
    private static final long LOG_KEPT = 256 * MEBIBYTE;
    private static final long LOG_FILE = 64 * MEBIBYTE;

    @TempDir
    private static Path folder = Path.of("");

    private static SharedFolder shared;

    @BeforeAll
    static void start() throws IOException {
        shared = new SharedFolder(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void logSaysNothingOfTheCommandLineWhichMayNameSomebody() throws IOException {
        assertThat(Files.readString(
                        folder.resolve("data").resolve("neo4j").resolve("logs").resolve("debug.log")))
                .isNotEmpty()
                .doesNotContain("sun.java.command");
    }

    @Test
    void loadCsvReadsNoFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "42\n");
        for (String address : List.of(secret.toUri().toString(), "file:///etc/hostname", "file:///../secret.csv")) {
            assertThatThrownBy(() -> shared.ask("LOAD CSV FROM '" + address + "' AS line RETURN 1"))
                    .as(address)
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("allow_csv_import_from_file_urls");
        }
    }

    @Test
    void loadCsvFetchesFromNoAddress() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433")) {
                String address = "http://" + host + ":" + server.getLocalPort() + "/secret.csv";
                assertThatThrownBy(() -> shared.ask("LOAD CSV FROM '" + address + "' AS line RETURN 1"))
                        .as(address)
                        .isInstanceOf(Neo4jException.class)
                        .hasMessageContaining("blocklist");
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).as("nobody came").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void transactionLogIsCutWhileItIsWritten() throws Exception {
        Portfolio stored = shared.host().read();
        for (int round = 0; newestLog() < 9; round++) {
            assertThat(round)
                    .as("writes until the log was rotated often enough")
                    .isLessThan(500);
            Portfolio wanted = heavy(round);
            shared.host().write(stored, wanted, UUID.randomUUID().toString(), StoreProgress.NONE);
            stored = wanted;
        }
        while (logBytes() > LOG_KEPT + 2 * LOG_FILE) {
            TimeUnit.MILLISECONDS.sleep(200); // a checkpoint is made in the background; the timeout ends this
        }
        assertThat(logs()).as("of %d files written", newestLog() + 1).hasSizeBetween(1, 6);
        assertThat(shared.host().read()).isEqualTo(stored);
    }

    private static long newestLog() throws IOException {
        return logs().stream().mapToLong(EmbeddedDatabaseTest::number).max().orElse(0);
    }

    private static long logBytes() throws IOException {
        long bytes = 0;
        for (Path log : logs()) {
            bytes += Files.size(log);
        }
        return bytes;
    }

    /** A portfolio of some megabytes in which every account differs from round to round. */
    private static Portfolio heavy(int round) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String name = (round + "," + i + ";").repeat(60_000 / 8);
            accounts.add(new Account("a" + i, name, null, null, null, null, null, null, null, null, null));
        }
        return Portfolios.withAccounts(Portfolio.EMPTY, accounts);
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/neo4j/data/transactions/neo4j"))) {
            return files.filter(file -> file.getFileName().toString().matches("neostore\\.transaction\\.db\\.\\d+"))
                    .toList();
        }
    }

    private static long number(Path log) {
        String name = log.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('.') + 1));
    }
}
