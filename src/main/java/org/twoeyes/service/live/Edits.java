package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.intake.person.PersonChanges;
import org.twoeyes.model.Change;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;

/**
 * Changes single rows of a portfolio while it is being served: each in one transaction with the record of who changed
 * what, and once, however often it is asked for under one request key. Readers see it when it is answered. One after the
 * other within this process; other processes are noticed.
 */
public final class Edits {

    private final LivePortfolio live;

    /** Works on a portfolio that is being served. */
    public Edits(LivePortfolio live) {
        this.live = live;
    }

    /** What is stored of a row; empty if there is none. */
    public Optional<Facts> find(EntityKey key) {
        return Facts.find(live.readings().portfolio(), key);
    }

    /** Some of the recorded changes, the newest first. */
    public Change.Page changes(Change.Query query) {
        return live.home().changes(query);
    }

    /**
     * Some of the changes that are about a person: of their row, ties, roles, interactions and deals, the newest first.
     * O(recorded changes).
     *
     * @param below only those with a smaller number in the order in which they were made
     */
    public Change.Page history(PersonKey person, int limit, long below) {
        List<Change> found = new ArrayList<>();
        OptionalLong next = OptionalLong.of(below);
        while (found.size() < limit && next.isPresent()) {
            Change.Query.Naming naming = new Change.Query.Naming(person.id());
            Change.Page page = changes(new Change.Query(naming, limit - found.size(), next.getAsLong()));
            page.changes().stream()
                    .filter(change -> PersonChanges.isAbout(person, change))
                    .forEach(found::add);
            next = page.next();
        }
        return new Change.Page(found, next);
    }

    /** The names, of now or as far as the changes tell, of all that changes name. */
    public ChangeNames names(List<Change> changes) {
        return ChangeNames.of(live.readings().portfolio(), changes);
    }

    /** Does an edit. */
    public EditOutcome apply(Edit edit, Author author) {
        return apply(edit, author, author.operation(), null);
    }

    /** Adds a row, under an id of its own where none is given. */
    public EditOutcome add(EntityKind kind, Map<String, @Nullable Object> values, Author author) {
        String operation = author.operation();
        Object id = values.get(kind.keyColumns().get(0));
        EntityKey key = EntityKey.of(kind, id == null ? operation : id.toString());
        Edit edit = new Edit(key, Edit.Verb.PUT, values, Condition.NOT_THERE);
        EditOutcome outcome = apply(edit, author, operation, null);
        return outcome instanceof EditOutcome.Overtaken ? new EditOutcome.Exists() : outcome;
    }

    /** Takes a recorded change back, if the row is still as that change left it. */
    public EditOutcome undo(String changeId, Author author) {
        List<Change> changes = live.home().changesUnder(changeId);
        if (DistinctPeople.are(changes)) {
            return new DistinctPeople(live).undo(changeId, changes, author);
        }
        if (changes.isEmpty() || changes.get(0).isOfStep(changeId)) {
            return new EditBatch(live).undo(changeId, changes, author);
        }
        Edit inverse = inverse(changes.get(0), live.home()::findChange);
        EditOutcome outcome = apply(inverse, author, author.operation(), changeId);
        return outcome instanceof EditOutcome.Absent
                ? overtaken(live.home(), inverse.key(), Optional.empty())
                : outcome;
    }

    /** Makes one person of two who are stored, if both are as the condition says; all in one step. */
    public EditOutcome merge(PersonMerge merge, Condition condition, Author author) {
        return new EditBatch(live)
                .apply(
                        stored -> condition.absent()
                                ? Optional.of(new EditOutcome.Absent())
                                : merge.impossible(stored).map(EditOutcome.NotToBeMerged::new),
                        stored -> merge.edits(stored, condition),
                        merge + condition.text(),
                        author);
    }

    /** What goes with an account that is retired; empty if there is no such account. */
    public Optional<Retirement.Extent> retirement(String accountId) {
        Portfolio stored = live.readings().portfolio();
        return Facts.find(stored, EntityKey.of(EntityKind.ACCOUNT, accountId))
                .map(facts -> Retirement.extent(stored, accountId));
    }

    /** Takes an account out with all that is only there because of it, if it is as the condition says; all in one step. */
    public EditOutcome retire(String accountId, Condition condition, Author author) {
        EntityKey key = EntityKey.of(EntityKind.ACCOUNT, accountId);
        return new EditBatch(live)
                .apply(
                        stored -> condition.absent() || Facts.find(stored, key).isEmpty()
                                ? Optional.of(new EditOutcome.Absent())
                                : Optional.empty(),
                        stored -> Retirement.edits(stored, accountId, condition),
                        "retire " + accountId + condition.text(),
                        author);
    }

    /**
     * The edit that takes a change back, if the row is still as that change left it.
     *
     * @param changes gives recorded changes by id
     */
    static Edit inverse(Change change, Function<String, Optional<Change>> changes) {
        EntityKey key = EntityKey.parse(EntityKind.find(change.kind()).orElseThrow(), change.entity());
        String before = change.before();
        String after = change.after();
        Condition condition = after == null
                ? Condition.NOT_THERE
                : Condition.oneOf(Set.of(Facts.parse(key, after).version()));
        return before == null
                ? new Edit(key, Edit.Verb.DELETE, Map.of(), condition, into(change, changes))
                : new Edit(key, Edit.Verb.PUT, Facts.parse(key, before).values(), condition);
    }

    /** What the row had been merged into that a change put back; taking that change back merges it again. */
    private static @Nullable String into(Change change, Function<String, Optional<Change>> changes) {
        String undone = change.undoes();
        return undone == null ? null : changes.apply(undone).map(Change::into).orElse(null);
    }

    private synchronized EditOutcome apply(Edit edit, Author author, String operation, @Nullable String undoes) {
        return Attempts.of(live, () -> {
            Optional<EditOutcome> earlier =
                    Repeated.edit(live.home(), author, changes -> repeated(changes.get(0), edit));
            return earlier.isPresent() ? earlier : attempt(edit, author, operation, undoes);
        });
    }

    /** Tries it on what is stored now; empty if something else is stored once it is written. */
    private Optional<EditOutcome> attempt(Edit edit, Author author, String operation, @Nullable String undoes) {
        Portfolio stored = live.readings().portfolio();
        Optional<Facts> before = Facts.find(stored, edit.key());
        if (before.isEmpty() && edit.verb() != Edit.Verb.PUT) {
            return Optional.of(new EditOutcome.Absent());
        }
        if (before.isEmpty() && isErased(edit.key())) {
            return Optional.of(new EditOutcome.Erased());
        }
        if (!edit.condition().allows(before.map(Facts::version))) {
            return Optional.of(overtaken(live.home(), edit.key(), before));
        }
        IntakeReport report = report(stored, edit);
        if (report.portfolio().isEmpty()) {
            return Optional.of(
                    edit.verb() == Edit.Verb.DELETE
                            ? new EditOutcome.ReferredTo(report.errors(), report.errorCount())
                            : new EditOutcome.Refused(report.errors(), report.errorCount()));
        }
        Portfolio wanted = report.portfolio().get();
        Optional<Facts> after = Facts.find(wanted, edit.key());
        if (after.equals(before)) {
            return Optional.of(new EditOutcome.Done(edit.key(), Optional.empty(), after, false));
        }
        Change change =
                edit.change(operation, live.clock().instant(), author, before, after, undoes, edit.fingerprint());
        Home.Step step = new Home.Step(stored, wanted, operation, List.of(change));
        return live.write(step)
                .map(state -> new EditOutcome.Done(edit.key(), Optional.of(change), after, before.isEmpty()));
    }

    private boolean isErased(EntityKey key) {
        return PersonKey.Kind.find(key.kind().word())
                .map(kind -> live.home().tombstones().has(new PersonKey(kind, key.text())))
                .orElse(false);
    }

    /** What is stored with an edit done, or what is wrong with it. */
    static IntakeReport report(Portfolio stored, Edit edit) {
        return switch (edit.verb()) {
            case PUT -> RowEdits.put(stored, edit.key(), edit.values());
            case PATCH -> RowEdits.patch(stored, edit.key(), edit.values());
            case DELETE -> RowEdits.remove(stored, edit.key());
        };
    }

    /** The answer to a request that was done before: the same as then. */
    private static EditOutcome repeated(Change change, Edit edit) {
        if (!change.request().equals(edit.fingerprint())) {
            return new EditOutcome.KeyUsed();
        }
        return new EditOutcome.Done(
                edit.key(),
                Optional.of(change),
                Optional.ofNullable(change.after()).map(json -> Facts.parse(edit.key(), json)),
                change.before() == null);
    }

    /** Says that something else is stored, and who changed it last. */
    static EditOutcome overtaken(Home home, EntityKey key, Optional<Facts> now) {
        Change.Query.Row row = new Change.Query.Row(key.kind().word(), key.text());
        Optional<Change> last =
                home.changes(Change.Query.newest(row, 1)).changes().stream().findFirst();
        return new EditOutcome.Overtaken(now.isPresent(), last);
    }
}
