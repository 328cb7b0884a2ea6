package org.twoeyes.service;

/** What is stored does not fit into the memory there is, so that it was not read. The message says what gives more. */
public final class PortfolioTooLargeException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    PortfolioTooLargeException(String sentence) {
        super(sentence);
    }
}
