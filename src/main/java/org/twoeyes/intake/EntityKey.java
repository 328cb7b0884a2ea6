package org.twoeyes.intake;

import java.util.List;
import org.twoeyes.model.PersonKey;

/**
 * What one row is known by.
 *
 * @param kind what it is
 * @param ids its id; of a tie those of the employee and the contact
 */
public record EntityKey(EntityKind kind, List<String> ids) {

    private static final String SEPARATOR = "|";

    public EntityKey {
        ids = List.copyOf(ids);
        if (ids.size() != kind.keyColumns().size()) {
            throw new IllegalArgumentException("ids (" + ids.size() + ") must be one each for " + kind.keyColumns());
        }
    }

    /** A row by its only id. */
    public static EntityKey of(EntityKind kind, String... ids) {
        return new EntityKey(kind, List.of(ids));
    }

    /** The row of a person. */
    public static EntityKey of(PersonKey person) {
        return of(person.kind() == PersonKey.Kind.CONTACT ? EntityKind.CONTACT : EntityKind.EMPLOYEE, person.id());
    }

    /** The key of a text that {@link #text} gave. */
    public static EntityKey parse(EntityKind kind, String text) {
        return new EntityKey(kind, List.of(text.split("\\|", kind.keyColumns().size())));
    }

    /** Its ids as one text; no id has the separator in it. */
    public String text() {
        return String.join(SEPARATOR, ids);
    }
}
