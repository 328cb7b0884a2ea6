package org.twoeyes.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.service.Check.Verdict;
import org.twoeyes.store.FolderHealth;
import org.twoeyes.store.FreeSpace;
import org.twoeyes.store.GraphStores;
import org.twoeyes.store.StoreFailed;

/** What the doctor asks of the machine: Java, memory, ports and disk. Sizes are in MB of 1,048,576 bytes. */
final class MachineChecks {

    private static final int LEAST_JAVA = 17;
    private static final long LITTLE_MEMORY_MB = 512;
    private static final long LITTLE_DISK_MB = 1024;
    private static final long ROUNDED = 1000;

    private MachineChecks() {}

    /** Whether the Java is new enough. */
    static Check java(Runtime.Version version) {
        String found = version.feature() + " (" + version + ", " + System.getProperty("java.vendor") + ")";
        return version.feature() >= LEAST_JAVA
                ? new Check("Java", Verdict.OK, found)
                : new Check("Java", Verdict.WRONG, found + "; needs " + LEAST_JAVA + " or newer.");
    }

    /** Whether the heap may grow large enough. */
    static Check memory(long heapBytes, int processors) {
        long megabytes = heapBytes >> 20;
        String found = String.format(
                Locale.ROOT,
                "up to %,d MB of heap, %d processors; holds about %,d contacts with two ties and a meeting each",
                megabytes,
                processors,
                MemoryLimit.toImport(heapBytes).contacts() / ROUNDED * ROUNDED);
        return megabytes >= LITTLE_MEMORY_MB
                ? new Check("Memory", Verdict.OK, found)
                : new Check("Memory", Verdict.WARNING, found + "; give more with TWOEYES_OPTS=-Xmx2g.");
    }

    /** Whether this process may listen on an address of this machine, as the embedded database does. */
    static Check port(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return new Check(
                    "Ports",
                    Verdict.OK,
                    "a free port on " + address.getHostAddress() + " can be opened (" + socket.getLocalPort()
                            + " just now)");
        } catch (IOException e) {
            return new Check(
                    "Ports",
                    Verdict.WRONG,
                    "no port on " + address.getHostAddress() + " can be opened (" + e.getMessage()
                            + "); the embedded database needs one.");
        }
    }

    /** Whether a data folder can be used and has room. */
    static Check disk(Path folder, FreeSpace space) {
        try {
            FolderHealth health = GraphStores.look(folder, space);
            long free = health.freeBytes() >> 20;
            String found = String.format(Locale.ROOT, "%,d MB free for %s", free, folder);
            if (!health.hasRoom()) {
                long needed = health.neededBytes() >> 20;
                return new Check(
                        "Disk", Verdict.WRONG, found + "; " + needed + " MB are needed: free some space first.");
            }
            return new Check("Disk", free >= LITTLE_DISK_MB ? Verdict.OK : Verdict.WARNING, found);
        } catch (StoreFailed e) {
            return new Check("Disk", Verdict.WRONG, String.valueOf(e.getMessage()));
        }
    }
}
