package org.twoeyes.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract over the embedded database, reached over Bolt. */
class EmbeddedGraphStoreTest extends GraphStoreContract {

    @TempDir
    private static Path folder;

    private final List<GraphStore> stores = new ArrayList<>();
    private GraphStore host;

    @BeforeAll
    void start() {
        host = GraphStores.open(folder.resolve("data"), StoreOptions.SHARED);
    }

    @AfterAll
    void stop() {
        stores.forEach(GraphStore::close);
        host.close();
    }

    @Override
    GraphStore store(int oneTransactionRows) {
        GraphStore store = GraphStores.open(
                folder.resolve("data"),
                StoreOptions.SHARED.withOneTransactionRows(oneTransactionRows).withBatchRows(7));
        stores.add(store);
        return store;
    }
}
