package org.twoeyes.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells when an employee and a contact were last in touch, as evidence beside a finding. */
@FunctionalInterface
public interface LastContacts {

    /** Nothing is known of any tie. */
    LastContacts UNKNOWN = (employeeId, contactId) -> null;

    /** The day of the last contact up to the date of the report; null where there is none. */
    @Nullable
    LocalDate between(String employeeId, String contactId);
}
