package org.twoeyes.store;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with the database. Each message is one sentence for a person, without names or addresses of
 * people; the technical cause is attached where there is one. The command line ends with exit code 3 for all of
 * them but {@link StoreChanged}, which is an answer to a request (412 over HTTP).
 */
public abstract sealed class StoreException extends RuntimeException
        permits StoreInUse, WrongPassword, StoreUnreachable, SchemaTooNew, StoreChanged, StoreFailed {

    private static final long serialVersionUID = 1;

    StoreException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
