package org.twoeyes.store.backup;

import java.io.IOException;

/** A file that is no backup, is not whole, was altered, or is of a newer program. One sentence for a person. */
public final class BackupRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    BackupRefusedException(String sentence) {
        super(sentence);
    }
}
