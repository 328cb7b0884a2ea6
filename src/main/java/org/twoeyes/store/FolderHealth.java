package org.twoeyes.store;

import java.nio.file.Path;

/**
 * A data folder, looked at from outside.
 *
 * @param folder the folder
 * @param freeBytes free on its disk
 * @param neededBytes without which it is not opened
 */
public record FolderHealth(Path folder, long freeBytes, long neededBytes) {

    /** Says whether there is room enough to open it. */
    public boolean hasRoom() {
        return freeBytes >= neededBytes;
    }
}
