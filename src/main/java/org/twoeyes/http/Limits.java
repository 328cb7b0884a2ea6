package org.twoeyes.http;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What keeps slow, large and many clients from taking the server away from the others. */
final class Limits {

    private static final int THREADS = 48;
    private static final int THREADS_KEPT = 8;
    private static final int THREAD_IDLE_MILLIS = 60_000;
    private static final int CONNECTIONS = 4096;
    private static final long IDLE_MILLIS = 30_000;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long BYTES_A_SECOND = 1024;
    private static final long STOP_MILLIS = 2_000;

    private Limits() {}

    static void apply(JettyConfig jetty) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS_KEPT, THREAD_IDLE_MILLIS);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setStopTimeout(STOP_MILLIS);
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(Limits::apply);
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        });
    }

    private static void apply(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setMinRequestDataRate(BYTES_A_SECOND);
        http.setMinResponseDataRate(BYTES_A_SECOND);
    }
}
