package org.twoeyes.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What keeps slow, large and many clients from taking the server away from the others. */
final class Limits {

    /** The largest bundle that is taken, in MB (2^20 bytes). */
    static final long LARGEST_BUNDLE_MB = 256;

    /** How long a connection may say nothing. */
    static final long IDLE_MILLIS = 30_000;

    private static final int THREADS = 48;
    private static final int THREADS_KEPT = 8;
    private static final int THREAD_IDLE_MILLIS = 60_000;
    private static final int CONNECTIONS = 4096;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long BYTES_A_SECOND = 512;
    private static final long GRACE_SECONDS = 5;
    private static final long STOP_MILLIS = 1_000;
    private static final long LARGEST_BODY = 1 << 20;
    private static final int KEPT_IN_MEMORY_KB = 64;

    private Limits() {}

    static void apply(JavalinConfig config, ServerOptions options) {
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.multipartConfig.maxFileSize(LARGEST_BUNDLE_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_BUNDLE_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(KEPT_IN_MEMORY_KB, SizeUnit.KB);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS_KEPT, THREAD_IDLE_MILLIS);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setStopTimeout(STOP_MILLIS);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(Limits::apply);
        config.jetty.addConnector((server, http) -> Connectors.of(server, http, options));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerProblems()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(0);
            server.setErrorHandler(new ServerProblems());
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
            server.insertHandler(new SlowClients(BYTES_A_SECOND, GRACE_SECONDS));
        });
    }

    /** Takes no more requests and lets those that run end, for a moment; the stop of the server cuts off the rest. */
    static void letRequestsEnd(Server server) {
        if (server.isStarted()) {
            try {
                Graceful.shutdown(server).get(STOP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // they have had their time
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void apply(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
    }
}
