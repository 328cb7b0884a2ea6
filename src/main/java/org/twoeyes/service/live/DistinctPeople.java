package org.twoeyes.service.live;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.twoeyes.service.view.ToldApart;

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
     * A decision that holds.
     *
     * @param changeId by which it is taken back
     * @param at when, as ISO date-time
     * @param kind of both: contact or employee
     */
    public record Decision(String changeId, String who, String at, String kind, Named one, Named other) {}

    /** The decisions of people who are stored, the newest first. */
    public List<Decision> all() {
        Portfolio stored = live.readings().portfolio();
        ToldApart told = live.readings().toldApart();
        List<Decision> decisions = new ArrayList<>();
        told.decisions().forEach((pair, change) -> told.now(pair)
                .filter(now -> areStored(stored, now))
                .ifPresent(now -> decisions.add(decision(stored, change, now))));
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
        return Attempts.of(live, attempt(pair, true, null, author));
    }

    /** Takes such a decision back, or the taking back of one, if nothing was decided about the two since. */
    EditOutcome undo(Change change, DistinctPair pair, Author author) {
        return Attempts.of(live, attempt(pair, change.before() != null, change.id(), author));
    }

    private Supplier<Optional<EditOutcome>> attempt(
            DistinctPair pair, boolean distinct, @Nullable String undoes, Author author) {
        String operation = author.operation();
        return () -> attempt(pair, distinct, undoes, author, operation);
    }

    /** Tries it on what is stored now; empty if something else is stored once it is written. */
    private Optional<EditOutcome> attempt(
            DistinctPair pair, boolean distinct, @Nullable String undoes, Author author, String operation) {
        String request = Fingerprint.of(pair.entity() + "\n" + distinct + "\n" + undoes);
        Optional<Change> earlier =
                author.requestKey().flatMap(key -> live.home().findChange(operation));
        if (earlier.isPresent()) {
            return Optional.of(
                    earlier.get().request().equals(request) ? done(earlier.get()) : new EditOutcome.KeyUsed());
        }
        Portfolio stored = live.readings().portfolio();
        ToldApart told = live.readings().toldApart();
        Optional<DistinctPair> now = undoes == null ? Optional.of(pair) : told.now(pair);
        if (now.filter(both -> areStored(stored, both)).isEmpty()) {
            return Optional.of(new EditOutcome.Absent());
        }
        Change.Query.Row row = new Change.Query.Row(DistinctPair.RECORD, pair.entity());
        Optional<Change> last = live.home().changes(Change.Query.newest(row, 1)).changes().stream()
                .findFirst();
        if (undoes != null && last.map(Change::id).filter(undoes::equals).isEmpty()) {
            return Optional.of(new EditOutcome.Overtaken(true, last));
        }
        boolean before = last.filter(change -> change.after() != null).isPresent();
        boolean holdsAnyway = undoes == null && told.pairs().contains(pair);
        if (before == distinct || holdsAnyway) {
            return Optional.of(new EditOutcome.AllDone(operation, List.of()));
        }
        Change change = new Change(
                operation,
                live.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                author.who(),
                DistinctPair.RECORD,
                pair.entity(),
                before ? DistinctPair.FACTS : null,
                distinct ? DistinctPair.FACTS : null,
                undoes,
                request);
        Home.Step step = new Home.Step(stored, stored, operation, List.of(change));
        return live.home().write(step, Home.WriteProgress.NONE).map(state -> {
            live.publish(state);
            return done(change);
        });
    }

    private static EditOutcome done(Change change) {
        return new EditOutcome.AllDone(change.id(), List.of(change));
    }
}
