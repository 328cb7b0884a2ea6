package org.twoeyes.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declared relationship of one employee with one contact.
 *
 * @param employeeId who holds it
 * @param contactId whom they know
 * @param strength 0 to the policy's {@code strengthMax}; not given is the maximum
 * @param since day it began
 * @param lastContact day of the last contact
 */
public record Tie(
        String employeeId,
        String contactId,
        @Nullable Double strength,
        @Nullable LocalDate since,
        @Nullable LocalDate lastContact) {

    public Tie {
        Values.range("strength", strength, 0, Double.MAX_VALUE);
    }
}
