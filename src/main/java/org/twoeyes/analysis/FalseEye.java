package org.twoeyes.analysis;

import java.util.List;

/**
 * A holder who is no second eye.
 *
 * @param employeeId the holder
 * @param reason why
 * @param of for a shadow, the holders in whose company they know the contact, by id; empty for a leaver
 */
public record FalseEye(String employeeId, Reason reason, List<String> of) {

    /** Why a holder is no eye. */
    public enum Reason {
        /** They have a date on which they leave. */
        LEAVING,
        /** They know the contact only in the company of others. */
        SHADOW
    }

    public FalseEye {
        of = List.copyOf(of);
    }
}
