package org.twoeyes.store;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/**
 * The driver, with a deadline of our own around every call: a network that swallows packets in the middle of a query
 * makes the driver wait for a minute and more whatever its limits. When a database has been silent for too long, the
 * call fails with {@link StoreUnreachable} and the driver is thrown away; the next call makes a new one.
 *
 * <p>Reads go to followers where there are some; bookmarks make them see what was read or written before.
 */
final class BoltLink implements AutoCloseable {

    private static final String GONE = "Neo.ClientError.Statement.EntityNotFound";
    private static final Duration CONNECT = Duration.ofSeconds(4);

    private URI uri;
    private final String user;
    private final String password;
    private final String where;
    private final Limits limits;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    private final ExecutorService calls = Executors.newCachedThreadPool(BoltLink::daemon);
    private @Nullable Driver driver;
    private boolean closed;

    /**
     * Limits of one link.
     *
     * @param read longest silence during a read
     * @param write longest silence during a write
     * @param retry how long the driver may repeat a transaction that failed for a passing reason
     * @param followers whether reads may be answered by another server than writes, so that it must be told what was
     *     seen before
     */
    record Limits(Duration read, Duration write, Duration retry, boolean followers) {
        /** In the same process or machine: only a dead database is silent. */
        static final Limits LOCAL =
                new Limits(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofSeconds(30), false);
        /** Over a network. */
        static final Limits REMOTE =
                new Limits(Duration.ofMillis(4500), Duration.ofSeconds(14), Duration.ofSeconds(10));

        /** Limits of a link to perhaps several servers. */
        Limits(Duration read, Duration write, Duration retry) {
            this(read, write, retry, true);
        }
    }

    /**
     * A link that is not used yet; nothing is sent.
     *
     * @param where the database in words, for messages
     */
    BoltLink(URI uri, String user, String password, String where, Limits limits) {
        this.uri = uri;
        this.user = user;
        this.password = password;
        this.where = where;
        this.limits = limits;
    }

    /** The database in words. */
    String where() {
        return where;
    }

    /** Each statement in a read transaction of its own, repeated while it fails for a passing reason. */
    Queries reads() {
        return (statement, parameters) -> read(queries -> queries.run(statement, parameters));
    }

    /** Runs work in one read transaction, repeated while it fails for a passing reason. */
    <T> T read(Function<Queries, T> work) {
        return call(AccessMode.READ, limits.read(), work);
    }

    /**
     * Runs work in one write transaction, repeated while it fails for a passing reason. That includes a link that
     * broke during the commit: the work must recognize that it was done already.
     */
    <T> T write(Function<Queries, T> work) {
        return call(AccessMode.WRITE, limits.write(), work);
    }

    private <T> T call(AccessMode mode, Duration limit, Function<Queries, T> work) {
        Driver used = driver();
        Silence silence = new Silence(limit);
        Future<T> answer = calls.submit(() -> transaction(used, mode, silence, work));
        while (true) {
            try {
                return answer.get(Math.max(1, silence.remainingNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (silence.remainingNanos() <= 0) {
                    answer.cancel(true);
                    discard(used);
                    throw new StoreUnreachable(where, "it was silent for " + seconds(limit) + " s", e);
                }
            } catch (ExecutionException e) {
                throw translated(e.getCause() == null ? e : e.getCause(), used);
            } catch (InterruptedException e) {
                answer.cancel(true);
                discard(used);
                Thread.currentThread().interrupt();
                throw new StoreUnreachable(where, "the call was interrupted", e);
            }
        }
    }

    private <T> T transaction(Driver used, AccessMode mode, Silence silence, Function<Queries, T> work) {
        SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
        if (limits.followers()) {
            config = config.withBookmarkManager(bookmarks);
        }
        TransactionConfig limit =
                TransactionConfig.builder().withTimeout(Duration.ofMinutes(10)).build();
        try (Session session = used.session(config.build())) {
            return mode == AccessMode.READ
                    ? session.executeRead(transaction -> work.apply(queries(transaction, silence)), limit)
                    : session.executeWrite(transaction -> work.apply(queries(transaction, silence)), limit);
        }
    }

    private static Queries queries(TransactionContext transaction, Silence silence) {
        return (statement, parameters) -> {
            Result result = transaction.run(statement.text(), parameters);
            List<Record> rows = new ArrayList<>();
            while (result.hasNext()) {
                silence.heard();
                rows.add(result.next());
            }
            silence.heard();
            return rows;
        };
    }

    private RuntimeException translated(Throwable cause, Driver used) {
        if (cause instanceof StoreException e) {
            return e;
        }
        if (cause instanceof IllegalStateException e && !isCurrent(used)) {
            // the driver says that it is closed: another call has found the database silent, or it has moved
            return new StoreUnreachable(where, "the link to it was given up meanwhile", e);
        }
        if (cause instanceof AuthenticationException) {
            return new WrongPassword(where, user, cause);
        }
        if (cause instanceof ServiceUnavailableException
                || cause instanceof SessionExpiredException
                || cause instanceof DiscoveryException) {
            return new StoreUnreachable(where, "the link to it broke or was refused", cause);
        }
        if (cause instanceof RetryableException && cause instanceof Neo4jException e) {
            return new StoreUnreachable(where, "it asks to try again later (" + e.code() + ")", e);
        }
        if (cause instanceof Neo4jException e && e.code().equals(GONE)) {
            return new NodesGone(e);
        }
        if (cause instanceof Neo4jException e) {
            return new StoreFailed("The database at " + where + " refused a statement (" + e.code() + ").", e);
        }
        if (cause instanceof RuntimeException e) {
            return e;
        }
        return new StoreFailed(
                "The database at " + where + " failed: " + cause.getClass().getSimpleName() + ".", cause);
    }

    private synchronized Driver driver() {
        if (closed) {
            throw new StoreFailed("The store at " + where + " is closed.");
        }
        if (driver == null) {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config());
        }
        return driver;
    }

    private synchronized boolean isCurrent(Driver used) {
        return driver == used;
    }

    private Config config() {
        return Config.builder()
                .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(limits.write().toMillis(), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(limits.retry().toMillis(), TimeUnit.MILLISECONDS)
                .withMaxConnectionPoolSize(16)
                .withEventLoopThreads(2)
                .withLogging(Logging.none())
                .withNotificationConfig(NotificationConfig.disableAllConfig())
                .withTelemetryDisabled(true)
                .withUserAgent("twoeyes")
                .build();
    }

    /**
     * The database has started anew at an address. Where it is the same one, the driver repeats what was under way;
     * otherwise that fails, and the next call goes to the new one.
     */
    synchronized void moved(URI to) {
        if (!uri.equals(to)) {
            uri = to;
            if (driver != null) {
                discard(driver);
            }
        }
    }

    private synchronized void discard(Driver used) {
        if (driver == used) {
            driver = null;
        }
        used.closeAsync();
    }

    /** Closes the driver; waits a second at most. */
    @Override
    public void close() {
        Driver used;
        synchronized (this) {
            closed = true;
            used = driver;
            driver = null;
        }
        if (used != null) {
            try {
                used.closeAsync().toCompletableFuture().get(1, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // what matters has been answered; the process or the server drops the connections
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        calls.shutdownNow();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? String.valueOf(duration.toSeconds())
                : duration.toSeconds() + "." + duration.toMillis() % 1000 / 100;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "store-call");
        thread.setDaemon(true);
        return thread;
    }
}
