package org.twoeyes.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is for an embedded database. */
public interface FreeSpace {

    /** What this machine and this process really have. */
    FreeSpace OF_MACHINE = new FreeSpace() {
        @Override
        public long onDisk(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public long inHeap() {
            Runtime runtime = Runtime.getRuntime();
            return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        }
    };

    /** Bytes that this user may still write on the disk of a folder that is there. */
    long onDisk(Path folder) throws IOException;

    /** Bytes that this process may still put on its heap. */
    long inHeap();
}
