package org.twoeyes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person is known by.
 *
 * @param kind on which side they are
 * @param id unique among those of that side
 */
public record PersonKey(Kind kind, String id) {

    /** On which side somebody is. */
    public enum Kind {
        /** A person at a customer. */
        CONTACT,
        /** A person of the vendor. */
        EMPLOYEE;

        /** Its name in the singular. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a name in the singular. */
        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** A person at a customer. */
    public static PersonKey contact(String id) {
        return new PersonKey(Kind.CONTACT, id);
    }

    /** A person of the vendor. */
    public static PersonKey employee(String id) {
        return new PersonKey(Kind.EMPLOYEE, id);
    }

    /** The two of a tie. */
    public static Stream<PersonKey> both(Pair tie) {
        return Stream.of(employee(tie.employeeId()), contact(tie.contactId()));
    }
}
