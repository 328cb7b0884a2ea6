package org.twoeyes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code doctor} asks about the store: whether this machine can hold one, and how one that is open is.
 *
 * @param name of the check: Java, memory, ports, disk, database, schema, graph
 * @param well whether all is as it should be
 * @param sentence what was found and, if it is not well, what to do
 */
public record StoreCheck(String name, boolean well, String sentence) {

    private static final int LEAST_JAVA = 17;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST_HEAP_MIB = 512;
    private static final long LEAST_FREE_MIB = 256;

    /** Checks this process: its Java, its memory, and whether it may listen on this machine. */
    public static List<StoreCheck> ofMachine() {
        int java = Runtime.version().feature();
        long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return List.of(
                new StoreCheck(
                        "Java",
                        java >= LEAST_JAVA,
                        "Java " + Runtime.version()
                                + (java >= LEAST_JAVA ? "." : "; " + LEAST_JAVA + " or newer is needed.")),
                new StoreCheck(
                        "memory",
                        heap >= LEAST_HEAP_MIB,
                        heap + " MiB of heap"
                                + (heap >= LEAST_HEAP_MIB
                                        ? "."
                                        : "; give it " + LEAST_HEAP_MIB + " MiB or more with -Xmx.")),
                ports());
    }

    /** Checks a data folder without starting its database: that it is one, is writable, and has room. */
    public static StoreCheck ofFolder(Path dataFolder) {
        try {
            long free = StoreFolder.at(dataFolder).freeBytes() / MEBIBYTE;
            return new StoreCheck(
                    "disk",
                    free >= LEAST_FREE_MIB,
                    free + " MiB are free for " + dataFolder
                            + (free >= LEAST_FREE_MIB ? "." : "; " + LEAST_FREE_MIB + " MiB are needed."));
        } catch (StoreFailed e) {
            return new StoreCheck("disk", false, String.valueOf(e.getMessage()));
        }
    }

    /** Checks a store that is open: what answers, its schema, and that the graph can be read. */
    public static List<StoreCheck> ofStore(GraphStore store) {
        List<StoreCheck> checks = new ArrayList<>();
        try {
            StoreHealth health = store.health();
            checks.add(new StoreCheck(
                    "database",
                    true,
                    health.product() + " at " + health.where()
                            + (health.shared() ? ", through the process that has it open." : ".")));
            boolean current = health.schema() == Schema.VERSION;
            checks.add(new StoreCheck("schema", current, "Schema version " + health.schema() + "."));
            checks.add(new StoreCheck(
                    "graph",
                    true,
                    "Revision " + health.revision() + ", " + health.nodes() + " nodes, " + health.relationships()
                            + " relationships."));
            store.read();
        } catch (StoreException e) {
            checks.add(new StoreCheck("graph", false, String.valueOf(e.getMessage())));
        }
        return List.copyOf(checks);
    }

    private static StoreCheck ports() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new StoreCheck(
                    "ports", true, "This process may listen on 127.0.0.1, port " + socket.getLocalPort() + " for one.");
        } catch (IOException e) {
            return new StoreCheck(
                    "ports",
                    false,
                    "This process may not listen on 127.0.0.1; the embedded database" + " needs one free port there ("
                            + e.getMessage() + ").");
        }
    }
}
