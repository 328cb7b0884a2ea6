package org.twoeyes.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between driver and database. When told to, it lets the next COMMIT through to the database, waits until the
 * database has answered it, and cuts the link instead of passing the answer on.
 */
final class CommitCuttingProxy implements AutoCloseable {

    /** A Bolt COMMIT: a chunk of two bytes, a structure without fields and tag 0x12, the end of the chunks. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

    private final ServerSocket server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    CommitCuttingProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts the link at the next commit. */
    void cutNextCommit() {
        toCut.set(1);
    }

    /** Links cut so far. */
    int cuts() {
        return cut.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                Link link = new Link(client, database);
                threads.execute(link::up);
                threads.execute(link::down);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** One connection. */
    private final class Link {
        private final Socket client;
        private final Socket database;
        private volatile boolean cutAtAnswer;

        Link(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        void up() {
            pump(client, database, true);
        }

        void down() {
            pump(database, client, false);
        }

        private void pump(Socket from, Socket to, boolean up) {
            byte[] buffer = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (up && endsWithCommit(buffer, n) && toCut.compareAndSet(1, 0)) {
                        cutAtAnswer = true;
                    } else if (!up && cutAtAnswer) {
                        cut.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, n);
                }
            } catch (IOException e) {
                // one side has closed; both are closed with it
            }
        }
    }

    private static boolean endsWithCommit(byte[] buffer, int length) {
        for (int i = 0; i < COMMIT.length; i++) {
            if (length < COMMIT.length || buffer[length - COMMIT.length + i] != COMMIT[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
