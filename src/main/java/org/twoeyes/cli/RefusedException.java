package org.twoeyes.cli;

/** The data or the request is wrong: ends the command with {@link Exit#REFUSED} and its message on stderr. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentences that the user gets. */
    public RefusedException(String sentences) {
        super(sentences);
    }
}
