package org.twoeyes.store;

/**
 * What the holder of a data folder writes into its lock file, readable by the owner only.
 *
 * @param pid its process
 * @param shared whether others may use its database
 * @param port of the database on 127.0.0.1; 0 while it is starting
 * @param password of this launch; empty while it is starting
 */
record LockNote(long pid, boolean shared, int port, String password) {

    /** Says whether the database can be reached. */
    boolean started() {
        return port > 0;
    }
}
