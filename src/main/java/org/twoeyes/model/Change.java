package org.twoeyes.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed by hand in one row, or an import in a row that had been changed by hand. Changes are kept for
 * ever and never altered.
 *
 * @param id unique
 * @param at when it was made
 * @param who the name of the token it was made with, or {@link #IMPORT}
 * @param kind what was changed: account, contact, employee, tie, interaction, opportunity or assignment; or a decision
 *     that is no row, as {@link DistinctPair#RECORD}
 * @param entity its id; of a tie or an assignment what it is known by, joined by {@code |}
 * @param before its facts until then, as JSON; null if it was added
 * @param after its facts since, as JSON; null if it was removed
 * @param undoes the change that this one took back; null if it is none of that kind
 * @param request fingerprint of what was asked for, so that a repeated request is known; empty for an import
 * @param into the row of the same kind that took the place of this one, where it was merged into it; null otherwise
 */
public record Change(
        String id,
        Instant at,
        String who,
        String kind,
        String entity,
        @Nullable String before,
        @Nullable String after,
        @Nullable String undoes,
        String request,
        @Nullable String into) {

    /** Who changed a row where that was an import; no token has this name. */
    public static final String IMPORT = "(import)";

    private static final int PAGE = 5_000;

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("change (" + id + ") must have facts before or after it");
        }
        if (into != null && after != null) {
            throw new IllegalArgumentException("change (" + id + ") must be a removal to be one into another row");
        }
    }

    /** A change that is no merge. */
    public Change(
            String id,
            Instant at,
            String who,
            String kind,
            String entity,
            @Nullable String before,
            @Nullable String after,
            @Nullable String undoes,
            String request) {
        this(id, at, who, kind, entity, before, after, undoes, request, null);
    }

    /**
     * The id of a change that was made together with others.
     *
     * @param place among them, from 0; empty gives what the ids of all of them begin with
     */
    public static String idInStep(String step, String place) {
        return step + "." + place;
    }

    /** Says whether it was made in a step, together with others. */
    public boolean isOfStep(String step) {
        return id.startsWith(idInStep(step, ""));
    }

    /** All changes, the oldest first, asked for page by page. */
    public static List<Change> all(Function<Query, Page> pages) {
        return all(pages, null);
    }

    /** All changes of a selection, the oldest first, asked for page by page. */
    public static List<Change> all(Function<Query, Page> pages, Query.@Nullable Selection of) {
        List<Change> all = new ArrayList<>();
        OptionalLong below = OptionalLong.of(Long.MAX_VALUE);
        while (below.isPresent()) {
            Page page = pages.apply(new Query(of, PAGE, below.getAsLong()));
            all.addAll(page.changes());
            below = page.next();
        }
        Collections.reverse(all);
        return all;
    }

    /** Into whom it merged somebody; empty if it is no merge. */
    public Optional<PersonKey> survivor() {
        return into == null ? Optional.empty() : PersonKey.Kind.find(kind).map(side -> new PersonKey(side, into));
    }

    /** Says whether an import made it. */
    public boolean isByImport() {
        return who.equals(IMPORT);
    }

    /**
     * Which changes to look at, the newest first.
     *
     * @param of only these; null for all
     * @param limit at most so many
     * @param below only those with a smaller number in the order in which they were made
     */
    public record Query(@Nullable Selection of, int limit, long below) {

        /** Some of all changes. */
        public sealed interface Selection {
            /** Says whether a change is one of them. */
            boolean has(Change change);
        }

        /** Those of a row, by its kind and id. */
        public record Row(String kind, String entity) implements Selection {
            @Override
            public boolean has(Change change) {
                return kind.equals(change.kind()) && entity.equals(change.entity());
            }
        }

        /** Those of several rows. */
        public record OfRows(Set<Row> rows) implements Selection {
            /** The rows of people. */
            public static OfRows of(Set<PersonKey> people) {
                return new OfRows(people.stream()
                        .map(person -> new Row(person.kind().word(), person.id()))
                        .collect(Collectors.toSet()));
            }

            @Override
            public boolean has(Change change) {
                return rows.contains(new Row(change.kind(), change.entity()));
            }
        }

        /** Those of a kind. */
        public record OfKind(String kind) implements Selection {
            @Override
            public boolean has(Change change) {
                return kind.equals(change.kind());
            }
        }

        /** Those in which an id stands: in what the row is known by, in its facts, or as what it was merged into. */
        public record Naming(String id) implements Selection {
            @Override
            public boolean has(Change change) {
                return change.entity().contains(id)
                        || id.equals(change.into())
                        || Stream.of(change.before(), change.after())
                                .anyMatch(facts -> facts != null && facts.contains(quoted()));
            }

            /** The id as it stands in facts. */
            public String quoted() {
                return '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            }
        }

        /** The newest of all, or of a selection. */
        public static Query newest(@Nullable Selection of, int limit) {
            return new Query(of, limit, Long.MAX_VALUE);
        }
    }

    /**
     * Some changes, the newest first.
     *
     * @param next what to look below for those before them; empty at the end
     */
    public record Page(List<Change> changes, OptionalLong next) {
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
