package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;

/** A commit whose acknowledgement is lost has happened; the driver repeats it, and it must not happen again. */
@Tag("store")
class ExactlyOnceTest {

    private static final int CUTS = 20;
    private static final int SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void commitWithoutAcknowledgementIsAppliedOnce() throws IOException {
        try (GraphStore host = GraphStores.open(folder.resolve("data"), StoreOptions.SHARED)) {
            LockNote note = StoreLock.note(
                            StoreFolder.at(folder.resolve("data")).lockFile())
                    .orElseThrow();
            try (FaultyProxy proxy = new FaultyProxy(note.port())) {
                cutInTheMiddle(proxy, note.password(), 100_000, host);
                cutInTheMiddle(proxy, note.password(), 0, host);
                assertThat(proxy.cuts()).isEqualTo(CUTS);
            }
        }
    }

    private static void cutInTheMiddle(FaultyProxy proxy, String password, int limit, GraphStore host) {
        URI uri = proxy.uri();
        StoreOptions options = StoreOptions.REMOTE.withOneTransactionRows(limit);
        try (GraphStore store =
                GraphStores.connect(uri, InitialPassword.USER, password, options, BoltLink.Limits.LOCAL)) {
            Portfolio stored = store.read();
            for (int i = 0; i < CUTS / 2; i++) {
                Portfolio wanted = RandomPortfolio.of(SEED + i + limit, 3);
                long before = store.revision();
                String operation = UUID.randomUUID().toString();
                Change change = ChangeLogTest.change(operation, "c-1", true);
                proxy.cutNextCommit();
                WriteReport report = store.write(stored, wanted, operation, List.of(change), StoreProgress.NONE);
                assertThat(report.revision()).isEqualTo(before + 1);
                assertThat(host.revision()).isEqualTo(before + 1);
                assertThat(host.read()).as("seed %d", SEED + i + limit).isEqualTo(wanted);
                assertThat(host.changes(Change.Query.newest(null, 1)).changes()).containsExactly(change);
                assertThat(Change.all(host::changes)).hasSize((int) host.revision());
                stored = wanted;
            }
        }
    }
}
