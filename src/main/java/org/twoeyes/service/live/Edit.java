package org.twoeyes.service.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;

/**
 * What somebody wants of one row.
 *
 * @param values by column, as {@link org.twoeyes.intake.Facts} has them; for a removal none
 * @param condition what must be stored for it to be done
 * @param into the row that takes the place of one that is removed; null where none does
 */
public record Edit(
        EntityKey key,
        Verb verb,
        Map<String, @Nullable Object> values,
        Condition condition,
        @Nullable String into) {

    /** An edit that puts no other row in place of one that is removed. */
    public Edit(EntityKey key, Verb verb, Map<String, @Nullable Object> values, Condition condition) {
        this(key, verb, values, condition, null);
    }

    /** What is to be done. */
    public enum Verb {
        /** Adds a row, or puts a whole one in place of the stored one. */
        PUT,
        /** Changes the values that are given. */
        PATCH,
        /** Takes the row out. */
        DELETE
    }

    /**
     * What must be stored.
     *
     * @param absent whether there may be no such row
     * @param present whether there may be any such row
     * @param versions of a row that may be there
     */
    public record Condition(boolean absent, boolean present, Set<String> versions) {

        /** There must be no such row. */
        public static final Condition NOT_THERE = new Condition(true, false, Set.of());

        /** There must be a row, whatever is stored of it. */
        public static final Condition THERE = new Condition(false, true, Set.of());

        /** There must be a row with one of these versions. */
        public static Condition oneOf(Set<String> versions) {
            return new Condition(false, false, versions);
        }

        /** The same for the same condition, in every process. */
        String text() {
            return absent + " " + present + " " + new TreeSet<>(versions);
        }

        boolean allows(Optional<String> version) {
            return version.isPresent() ? present || versions.contains(version.get()) : absent;
        }
    }

    /**
     * Who asks for a change.
     *
     * @param who the name of their token
     * @param requestKey what they know the request by, so that they may repeat it; empty if they will not
     */
    public record Author(String who, Optional<String> requestKey) {

        /** The id of what they ask for: the same for the same request of the same person. */
        String operation() {
            return requestKey
                    .map(key -> UUID.nameUUIDFromBytes((who + "\n" + key).getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(UUID::randomUUID)
                    .toString();
        }
    }

    /**
     * The record of this edit.
     *
     * @param undoes the change that it takes back; null if it is none of that kind
     * @param request fingerprint of all that was asked for with it
     */
    Change change(
            String id,
            Instant at,
            Author author,
            Optional<Facts> before,
            Optional<Facts> after,
            @Nullable String undoes,
            String request) {
        return new Change(
                id,
                at.truncatedTo(ChronoUnit.MILLIS),
                author.who(),
                key.kind().word(),
                key.text(),
                before.map(Facts::json).orElse(null),
                after.map(Facts::json).orElse(null),
                undoes,
                request,
                into);
    }

    /** The same for the same edit. */
    String fingerprint() {
        return Fingerprint.of(
                String.join("\n", verb.name(), key.kind().word(), key.text(), values.toString(), condition.text()));
    }
}
