package org.twoeyes.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/** The contract over a Neo4j server of its own, where Docker is available. */
class ContainerGraphStoreTest extends GraphStoreContract {

    private static final String PASSWORD = "only-for-this-test";

    private final List<GraphStore> stores = new ArrayList<>();
    private Neo4jContainer server;

    @BeforeAll
    void start() {
        assumeTrue(dockerIsThere(), "Docker is not available; the store is tested over the embedded database only");
        server = new Neo4jContainer("neo4j:5.26-community").withAdminPassword(PASSWORD);
        server.start();
    }

    @AfterAll
    void stop() {
        stores.forEach(GraphStore::close);
        if (server != null) {
            server.stop();
        }
    }

    @Override
    GraphStore store(int oneTransactionRows) {
        GraphStore store = GraphStores.connect(
                URI.create(server.getBoltUrl()),
                "neo4j",
                PASSWORD,
                StoreOptions.REMOTE.withOneTransactionRows(oneTransactionRows).withBatchRows(7),
                BoltLink.Limits.LOCAL);
        stores.add(store);
        return store;
    }

    private static boolean dockerIsThere() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
