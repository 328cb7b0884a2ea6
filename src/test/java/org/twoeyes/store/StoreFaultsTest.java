package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user meets when the database or its folder is not as it should be: one sentence that says what to do. */
@Tag("store")
class StoreFaultsTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void silentServerIsGivenUpByTheLimitOfARead() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("bolt://127.0.0.1:" + silent.getLocalPort());
            assertThatThrownBy(() -> GraphStores.connect(uri, "neo4j", "secret-word"))
                    .isInstanceOf(StoreUnreachable.class)
                    .hasMessageContaining(uri + " cannot be reached: it was silent for 4.5 s")
                    .message()
                    .doesNotContain("secret-word");
        }
    }

    @Test
    void closedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = closing.getLocalPort();
        }
        assertThatThrownBy(() -> GraphStores.connect(URI.create("bolt://127.0.0.1:" + port), "neo4j", "x"))
                .isInstanceOf(StoreUnreachable.class)
                .hasMessageStartingWith("The database at bolt://127.0.0.1:" + port + " cannot be reached");
    }

    @Test
    void addressOfAnotherKindIsNamed() {
        assertThatThrownBy(() -> GraphStores.connect(URI.create("http://u:pw@localhost:7474"), "neo4j", "x"))
                .isInstanceOf(StoreFailed.class)
                .hasMessageStartingWith("\"http://localhost:7474\" is no address of a database");
    }

    @Test
    void wrongPasswordNeverLocksTheOwnerOut() throws IOException {
        Path data = folder.resolve("data");
        try (GraphStore host = GraphStores.open(data, StoreOptions.SHARED)) {
            URI uri = URI.create("bolt://127.0.0.1:" + note(data).port());
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() ->
                                GraphStores.connect(uri, "neo4j", "guess", StoreOptions.REMOTE, BoltLink.Limits.LOCAL))
                        .isInstanceOf(WrongPassword.class)
                        .hasMessageContaining("refused user \"neo4j\"");
            }
            assertThatThrownBy(() ->
                            GraphStores.connect(uri, "neo4j", "neo4j", StoreOptions.REMOTE, BoltLink.Limits.LOCAL))
                    .isInstanceOf(WrongPassword.class);
            try (GraphStore owner = GraphStores.connect(
                    uri, "neo4j", note(data).password(), StoreOptions.REMOTE, BoltLink.Limits.LOCAL)) {
                assertThat(owner.revision()).isEqualTo(host.revision());
            }
        }
    }

    @Test
    void newerSchemaIsRefusedAndLeftAlone() throws IOException {
        Path data = folder.resolve("data");
        try (GraphStore host = GraphStores.open(data, StoreOptions.SHARED)) {
            assertThat(host.health().schema()).isEqualTo(Schema.VERSION);
            URI uri = URI.create("bolt://127.0.0.1:" + note(data).port());
            try (BoltLink link = new BoltLink(uri, "neo4j", note(data).password(), "it", BoltLink.Limits.LOCAL)) {
                link.write(
                        queries -> queries.run(Statement.WRITE_SCHEMA_VERSION, Map.of("version", Schema.VERSION + 1)));
            }
            assertThatThrownBy(() -> GraphStores.open(data, StoreOptions.SHARED))
                    .isInstanceOf(SchemaTooNew.class)
                    .hasMessageContaining("schema version " + (Schema.VERSION + 1))
                    .hasMessageContaining("only up to " + Schema.VERSION);
        }
        assertThatThrownBy(() -> GraphStores.open(data)).isInstanceOf(SchemaTooNew.class);
    }

    @Test
    void storeWithoutItsLockFileIsOpened() throws IOException {
        Path data = folder.resolve("data");
        GraphStores.open(data).close();
        Files.delete(data.resolve("store.lock"));
        try (GraphStore again = GraphStores.open(data)) {
            assertThat(again.health().schema()).isEqualTo(Schema.VERSION);
        }
        assertThat(data.resolve("store.lock")).exists();
    }

    @Test
    void folderOfOtherThingsIsNotTouched() throws IOException {
        Files.writeString(folder.resolve("contacts.csv"), "id\n");
        var before = Files.getPosixFilePermissions(folder);
        assertThatThrownBy(() -> GraphStores.open(folder))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("holds other files and no store");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(before);
        assertThatThrownBy(() -> GraphStores.open(folder.resolve("contacts.csv")))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void readOnlyParentIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "this user may write everywhere; a folder cannot be closed to it");
        assertThatThrownBy(() -> GraphStores.open(closed.resolve("data")))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("access denied");
    }

    @Test
    void damagedDatabaseSaysWhyItDoesNotStart() throws IOException {
        Path data = folder.resolve("data");
        GraphStores.open(data).close();
        Path neostore = data.resolve("neo4j/data/databases/neo4j/neostore");
        Files.write(neostore, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> GraphStores.open(data))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("does not start");
        assertThat(StoreLock.note(StoreFolder.at(data).lockFile())).isEmpty();
    }

    @Test
    void everythingInTheFolderIsTheOwnersOnly() throws IOException {
        Path data = folder.resolve("data");
        try (GraphStore store = GraphStores.open(data)) {
            assertThat(store.openingNotes()).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("store.lock"))))
                    .isEqualTo("rw-------");
        }
    }

    private static LockNote note(Path data) throws IOException {
        return StoreLock.note(StoreFolder.at(data).lockFile()).orElseThrow();
    }
}
