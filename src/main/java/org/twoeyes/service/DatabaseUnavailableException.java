package org.twoeyes.service;

/** The database cannot be used now. The message is one sentence for a person and names nobody. */
public sealed class DatabaseUnavailableException extends RuntimeException permits PortfolioTooLargeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String sentence) {
        super(sentence);
    }

    DatabaseUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
