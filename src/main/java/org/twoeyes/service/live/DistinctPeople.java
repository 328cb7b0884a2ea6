package org.twoeyes.service.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.view.Named;

/**
 * People who are alike and of whom somebody has decided that they are two, so that they are not offered as duplicates any
 * more. A decision is recorded as a change, with who and when, and can be taken back as one.
 */
public final class DistinctPeople {

    private final LivePortfolio live;

    /** Works on a portfolio that is being served. */
    public DistinctPeople(LivePortfolio live) {
        this.live = live;
    }

    /**
     * What was decided about two, and holds: the last of all decisions about them.
     *
     * @param changeId by which it is taken back, with all others about the two
     * @param at when, as ISO date-time
     * @param kind of both: contact or employee
     */
    public record Decision(String changeId, String who, String at, String kind, Named one, Named other) {}

    /** The decisions of people who are stored, one of each two, the newest first. */
    public List<Decision> all() {
        Portfolio stored = live.readings().portfolio();
        List<Decision> decisions = new ArrayList<>();
        live.readings().toldApart().decisions().forEach((pair, changes) -> {
            if (areStored(stored, pair)) {
                decisions.add(decision(stored, changes.get(changes.size() - 1), pair));
            }
        });
        Collections.reverse(decisions);
        return decisions;
    }

    private static Decision decision(Portfolio stored, Change change, DistinctPair pair) {
        List<Named> both = pair.people().stream()
                .map(person -> new Named(person.id(), name(stored, person)))
                .toList();
        return new Decision(
                change.id(), change.who(), change.at().toString(), pair.kind().word(), both.get(0), both.get(1));
    }

    private static String name(Portfolio stored, PersonKey person) {
        return Facts.find(stored, EntityKey.of(person))
                .map(facts -> facts.values().get("name"))
                .map(Object::toString)
                .orElse(person.id());
    }

    private static boolean areStored(Portfolio stored, DistinctPair pair) {
        return pair.people().stream()
                .allMatch(person -> Facts.find(stored, EntityKey.of(person)).isPresent());
    }

    /** Records that two are not one; absent if one of them is not stored. */
    public EditOutcome tellApart(DistinctPair pair, Author author) {
        return once("tell apart " + pair.entity(), author, request -> {
            Portfolio stored = live.readings().portfolio();
            if (!areStored(stored, pair)) {
                return Optional.of(new EditOutcome.Absent());
            }
            return live.readings().toldApart().pairs().contains(pair)
                    ? Optional.of(new EditOutcome.AllDone(request.operation(), List.of()))
                    : write(
                            stored,
                            request.operation(),
                            List.of(request.change(request.operation(), pair.entity(), true, null)));
        });
    }

    /** Says whether changes are such decisions, or take some back. */
    static boolean are(List<Change> changes) {
        return changes.stream().anyMatch(change -> DistinctPair.of(change).isPresent());
    }

    /**
     * Takes decisions back, or the taking back of some, if nothing was decided about those since. With a decision all others
     * go that are about the same two by now.
     *
     * @param id of the change, or of the step of all changes
     */
    EditOutcome undo(String id, List<Change> changes, Author author) {
        return once("undo " + id, author, request -> {
            Portfolio stored = live.readings().portfolio();
            Map<String, Change> undone = new LinkedHashMap<>();
            for (Change change : changes) {
                Optional<DistinctPair> now = now(change).filter(both -> areStored(stored, both));
                if (now.isEmpty()) {
                    return Optional.of(new EditOutcome.Absent());
                }
                Optional<Change> last = last(change.entity());
                if (last.map(Change::id).filter(change.id()::equals).isEmpty()) {
                    return Optional.of(new EditOutcome.Overtaken(true, last));
                }
                withOthers(change, now.get()).forEach(one -> undone.put(one.id(), one));
            }
            return write(stored, request.operation(), request.inverses(List.copyOf(undone.values())));
        });
    }

    /** Who stand by now for the two whom a change is about. */
    private Optional<DistinctPair> now(Change change) {
        return DistinctPair.of(change).flatMap(live.readings().toldApart()::now);
    }

    private Optional<Change> last(String entity) {
        Change.Query.Row row = new Change.Query.Row(DistinctPair.RECORD, entity);
        return live.home().changes(Change.Query.newest(row, 1)).changes().stream()
                .findFirst();
    }

    /** A change, and if it is a decision all that are about the same two. */
    private List<Change> withOthers(Change change, DistinctPair now) {
        return change.after() == null
                ? List.of(change)
                : live.readings().toldApart().decisions().getOrDefault(now, List.of(change));
    }

    /**
     * What is asked for.
     *
     * @param fingerprint of all of it
     */
    private record Request(String operation, String fingerprint, Instant at, String who) {

        Change change(String id, String entity, boolean distinct, @Nullable String undoes) {
            return new Change(
                    id,
                    at,
                    who,
                    DistinctPair.RECORD,
                    entity,
                    distinct ? null : DistinctPair.FACTS,
                    distinct ? DistinctPair.FACTS : null,
                    undoes,
                    fingerprint);
        }

        /** What takes changes back: one under the id of the request, several as changes of one step. */
        List<Change> inverses(List<Change> undone) {
            return IntStream.range(0, undone.size())
                    .mapToObj(i -> change(
                            undone.size() == 1 ? operation : Change.idInStep(operation, String.valueOf(i)),
                            undone.get(i).entity(),
                            undone.get(i).after() == null,
                            undone.get(i).id()))
                    .toList();
        }
    }

    /** Does what is asked for, once under one key; tried again where something else is stored once it is written. */
    private EditOutcome once(String asked, Author author, Function<Request, Optional<EditOutcome>> attempt) {
        String operation = author.operation();
        String fingerprint = Fingerprint.of(asked);
        return Attempts.of(live, () -> Repeated.step(live.home(), author, asked)
                .or(() -> attempt.apply(new Request(
                        operation, fingerprint, live.clock().instant().truncatedTo(ChronoUnit.MILLIS), author.who()))));
    }

    private Optional<EditOutcome> write(Portfolio stored, String operation, List<Change> changes) {
        Home.Step step = new Home.Step(stored, stored, operation, changes);
        return live.write(step).map(state -> new EditOutcome.AllDone(operation, changes));
    }
}
