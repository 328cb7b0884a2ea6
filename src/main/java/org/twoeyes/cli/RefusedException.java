package org.twoeyes.cli;

/** The data or the request is wrong: ends the command with {@link Exit#REFUSED} and its message on stderr. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String sentences) {
        super(sentences);
    }
}
