package org.twoeyes.store;

/** Another process has the data folder open and does not share it. */
public final class StoreInUse extends StoreException {

    private static final long serialVersionUID = 1;

    private final long pid;

    StoreInUse(String folder, long pid) {
        super(
                "The data folder " + folder + " is in use by process " + pid
                        + "; wait until it has ended, or choose another folder.",
                null);
        this.pid = pid;
    }

    /** The process that has the folder open; 0 if it did not say. */
    public long pid() {
        return pid;
    }
}
