package org.twoeyes.cli;

/** What a command returns to the shell. */
final class Exit {

    /** Done. */
    static final int DONE = 0;

    /** The data or the request is wrong; the reason is on stderr. */
    static final int REFUSED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** The database cannot be reached or used. */
    static final int UNAVAILABLE = 3;

    private Exit() {}
}
