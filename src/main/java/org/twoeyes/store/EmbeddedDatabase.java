package org.twoeyes.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingImpl;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community inside this process, reachable only over Bolt on 127.0.0.1, on a free port and with a password
 * of this launch. Its logs go to files under its folder, none to the screen.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
    private static final long START_NANOS = Duration.ofMinutes(10).toNanos();
    private static final long ASK_EVERY_MILLIS = 250;
    private static final Duration STOP_WAIT = Duration.ofMillis(200);
    private static final long LEAST_PAGE_CACHE = ByteUnit.mebiBytes(256);
    private static final long LARGEST_PAGE_CACHE = ByteUnit.gibiBytes(2);

    /** Statements name the index they use, so a plan made for an empty graph is as good for a full one. */
    private static final Duration PLAN_AGAIN_AFTER = Duration.ofHours(1);

    private static final int ANY_PORT = 0;

    private final DatabaseManagementService service;
    private final URI uri;
    private final String password;

    private EmbeddedDatabase(DatabaseManagementService service, URI uri, String password) {
        this.service = service;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts the database of a folder, making it if it is not there. The caller holds the lock of the folder.
     *
     * @throws StoreFailed if it does not start; the message gives the database's own reason
     */
    static EmbeddedDatabase start(Path home) {
        return start(home, ANY_PORT, InitialPassword.random());
    }

    /**
     * Starts the database of a folder at a port and with a password of one's own.
     *
     * @param port to listen on; 0 takes a free one
     * @throws StoreFailed if it does not start; the message gives the database's own reason
     */
    static EmbeddedDatabase start(Path home, int port, String password) {
        DatabaseManagementService service = null;
        try {
            boolean first =
                    !Files.exists(home.resolve("data").resolve("databases").resolve("system"));
            if (first) {
                InitialPassword.layDown(home, password);
            }
            service = new DatabaseManagementServiceBuilder(home.toAbsolutePath())
                    .setConfig(settings(port))
                    .build();
            requireAvailable(service, home);
            if (!first) {
                service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                        .executeTransactionally(Statement.SET_PASSWORD.text(), Map.of("password", password));
            }
            return new EmbeddedDatabase(service, address(service), password);
        } catch (StoreFailed e) {
            stop(service);
            throw e;
        } catch (IOException | RuntimeException e) {
            stop(service);
            throw new StoreFailed("The database in " + home + " does not start: " + reason(e) + ".", e);
        }
    }

    /** Where it listens. */
    URI uri() {
        return uri;
    }

    /** The port it listens on. */
    int port() {
        return uri.getPort();
    }

    /** The password of this launch. */
    String password() {
        return password;
    }

    /** Writes everything to the store files now, so that the next opening has no log to go through. */
    void checkpoint() {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
        try {
            database.getDependencyResolver()
                    .resolveDependency(CheckPointer.class)
                    .forceCheckPoint(new SimpleTriggerInfo("import"));
        } catch (IOException e) {
            throw new StoreFailed("The database could not write a checkpoint: " + reason(e) + ".", e);
        }
    }

    /**
     * Takes the lock that every writer needs, for good: nothing more is written to this graph until the answer is closed,
     * which is to be done after the database has stopped, or where it goes on.
     *
     * @param expected revision that must be the visible one
     * @param plans how many versions of plans must be kept
     * @return empty if it is otherwise
     */
    Optional<Closing> holdWriters(long expected, long plans) {
        Transaction transaction = service.database(DATABASE).beginTx();
        boolean held = false;
        try (Result locked = transaction.execute(Statement.LOCK_GRAPH.text(), Map.of("operation", "copy"));
                Result kept = transaction.execute(Statement.READ_PLAN_COUNT.text())) {
            held = Long.valueOf(expected).equals(locked.next().get("revision"))
                    && Long.valueOf(plans).equals(kept.next().get("versions"));
        } finally {
            if (!held) {
                transaction.close();
            }
        }
        return held ? Optional.of(() -> close(transaction)) : Optional.empty();
    }

    /** Lets writers go on. */
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private static void close(Transaction transaction) {
        try {
            transaction.close();
        } catch (RuntimeException e) {
            // the database has stopped, and it with it
        }
    }

    /** Stops it; what was committed is on disk before. */
    @Override
    public void close() {
        service.shutdown();
    }

    /** An eighth of what the heap may take, but 256 MB to 2 GB; the database takes of it what its files need. */
    private static long pageCacheBytes() {
        long share = Runtime.getRuntime().maxMemory() / 8;
        return Math.max(LEAST_PAGE_CACHE, Math.min(LARGEST_PAGE_CACHE, share));
    }

    private static Map<Setting<?>, Object> settings(int port) {
        return Map.ofEntries(
                Map.entry(BoltConnector.enabled, true),
                Map.entry(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port)),
                Map.entry(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED),
                Map.entry(BoltConnector.thread_pool_min_size, 1),
                Map.entry(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, STOP_WAIT),
                Map.entry(BoltConnectorInternalSettings.connection_shutdown_wait_time, STOP_WAIT),
                Map.entry(HttpConnector.enabled, false),
                Map.entry(HttpsConnector.enabled, false),
                Map.entry(GraphDatabaseSettings.auth_enabled, true),
                Map.entry(GraphDatabaseSettings.auth_max_failed_attempts, 0),
                Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                Map.entry(GraphDatabaseInternalSettings.cypher_ip_blocklist, everyAddress()),
                Map.entry(GraphDatabaseSettings.keep_logical_logs, "256M size"),
                Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(64)),
                Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                // the log is cut at checkpoints only, and those by time would let it grow for a quarter of an hour
                Map.entry(GraphDatabaseSettings.check_point_policy, GraphDatabaseSettings.CheckpointPolicy.VOLUME),
                Map.entry(GraphDatabaseSettings.check_point_interval_volume, ByteUnit.mebiBytes(64)),
                Map.entry(GraphDatabaseSettings.pagecache_memory, pageCacheBytes()),
                Map.entry(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(1)),
                Map.entry(GraphDatabaseSettings.cypher_min_replan_interval, PLAN_AGAIN_AFTER),
                // the command line, with ids of people in it, would be in the database's log
                Map.entry(GraphDatabaseInternalSettings.dump_diagnostics, false),
                Map.entry(GraphDatabaseSettings.udc_enabled, false));
    }

    /** What LOAD CSV may not fetch: anything. */
    private static Object everyAddress() {
        return ((SettingImpl<?>) GraphDatabaseInternalSettings.cypher_ip_blocklist).parse("0.0.0.0/0,::/0");
    }

    /** {@code build()} returns although a database failed: ask, and say why as soon as it has failed. */
    private static void requireAvailable(DatabaseManagementService service, Path home) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
        long end = System.nanoTime() + START_NANOS;
        while (!database.isAvailable(ASK_EVERY_MILLIS)) {
            Throwable cause = database.getDependencyResolver()
                    .resolveDependency(DatabaseStateService.class)
                    .causeOfFailure(database.databaseId())
                    .orElse(null);
            if (cause != null || System.nanoTime() > end) {
                String why = cause == null ? "it gives no reason" : reason(cause);
                throw new StoreFailed("The database in " + home + " does not start: " + why + ".", cause);
            }
        }
    }

    private static URI address(DatabaseManagementService service) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
        HostnamePort bolt = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + bolt.getPort());
    }

    /** The innermost message: the outer ones only say that a component failed. */
    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t.getMessage() != null) {
                message = t.getMessage();
            }
        }
        String line = message.strip().lines().findFirst().orElse("it gives no reason");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static void stop(@org.jspecify.annotations.Nullable DatabaseManagementService service) {
        if (service != null) {
            service.shutdown();
        }
    }
}
