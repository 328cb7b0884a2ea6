package org.twoeyes.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between driver and database and does, when told to, what networks do.
 *
 * <ul>
 *   <li>Cuts: lets the next COMMIT through to the database, waits until the database has answered it, and cuts the
 *       link instead of passing the answer on.
 *   <li>Holds: keeps the next COMMIT back until it is told to pass it on.
 *   <li>Swallows: after so many more bytes from the database nothing comes through any more, in either direction, and
 *       nothing is closed. Links made after {@link #heal} are well.
 * </ul>
 */
final class FaultyProxy implements AutoCloseable {

    /** A Bolt COMMIT: a chunk of two bytes, a structure without fields and tag 0x12, the end of the chunks. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

    private final ServerSocket server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicReference<@Nullable Held> toHold = new AtomicReference<>();
    private final AtomicLong answered = new AtomicLong();
    private volatile long swallowFrom = Long.MAX_VALUE;

    FaultyProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** A COMMIT that is kept back. */
    static final class Held {
        private final CountDownLatch here = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        /** Waits until the COMMIT has come. */
        void await() throws InterruptedException {
            here.await();
        }

        /** Passes it on. */
        void release() {
            released.countDown();
        }

        private void hold() throws IOException {
            here.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the proxy is closed", e);
            }
        }
    }

    /** Where the driver must connect to. */
    URI uri() {
        return URI.create("bolt://127.0.0.1:" + server.getLocalPort());
    }

    /** Cuts the link at the next commit. */
    void cutNextCommit() {
        toCut.set(1);
    }

    /** Links cut so far. */
    int cuts() {
        return cut.get();
    }

    /** Keeps the next commit back. */
    Held holdNextCommit() {
        Held held = new Held();
        toHold.set(held);
        return held;
    }

    /** Bytes that the database has sent so far. */
    long answeredBytes() {
        return answered.get();
    }

    /** Lets nothing through any more after so many bytes from the database. */
    void swallowAfter(long bytes) {
        swallowFrom = answered.get() + bytes;
    }

    /** New links are well again. */
    void heal() {
        swallowFrom = Long.MAX_VALUE;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(database);
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
        private volatile boolean swallowing;

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
                    if (up && endsWithCommit(buffer, n)) {
                        commit();
                    } else if (!up && cutAtAnswer) {
                        cut.incrementAndGet();
                        return;
                    }
                    swallowing |= !up && answered.addAndGet(n) > swallowFrom;
                    if (!swallowing) {
                        out.write(buffer, 0, n);
                    }
                }
            } catch (IOException e) {
                // one side has closed; both are closed with it
            }
        }

        private void commit() throws IOException {
            Held held = toHold.getAndSet(null);
            if (held != null) {
                held.hold();
            }
            cutAtAnswer |= toCut.compareAndSet(1, 0);
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

    /** Ends every link. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
