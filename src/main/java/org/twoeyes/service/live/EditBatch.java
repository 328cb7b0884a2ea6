package org.twoeyes.service.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;

/**
 * Several edits in one transaction, all or none, each recorded as a change of its row under an id of its own:
 * that of the whole, a dot, and its place from 0. The whole can be taken back under its id, and each change alone.
 */
final class EditBatch {

    private final LivePortfolio live;

    EditBatch(LivePortfolio live) {
        this.live = live;
    }

    /**
     * An edit of a batch.
     *
     * @param undoes the change that it takes back; empty if it is none of that kind
     */
    private record Item(Edit edit, Optional<String> undoes) {}

    /**
     * Does edits.
     *
     * @param obstacle what keeps them from being done to what is stored; asked for again where somebody else writes meanwhile,
     *     as the edits are
     * @param edits of what is stored
     * @param request all that is asked for, as a text
     */
    EditOutcome apply(
            Function<Portfolio, Optional<EditOutcome>> obstacle,
            Function<Portfolio, List<Edit>> edits,
            String request,
            Author author) {
        return applyItems(
                obstacle,
                stored -> edits.apply(stored).stream()
                        .map(edit -> new Item(edit, Optional.empty()))
                        .toList(),
                request,
                author);
    }

    /** Takes the changes of a batch back, if all rows are still as it left them. */
    EditOutcome undo(String id, List<Change> changes, Author author) {
        if (changes.isEmpty()) {
            return new EditOutcome.Absent();
        }
        Map<String, Change> undone = undone(changes);
        List<Item> items = new ArrayList<>();
        changes.forEach(change -> items.add(new Item(
                Edits.inverse(change, other -> Optional.ofNullable(undone.get(other))), Optional.of(change.id()))));
        Collections.reverse(items);
        return applyItems(stored -> Optional.empty(), stored -> items, "undo " + id, author);
    }

    /** The changes, by id, that some of one step have taken back, which are of one step too. */
    private Map<String, Change> undone(List<Change> changes) {
        return changes.stream()
                .map(Change::undoes)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(first -> live.home().changesOf(first.substring(0, first.lastIndexOf('.'))))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Change::id, Function.identity()));
    }

    private EditOutcome applyItems(
            Function<Portfolio, Optional<EditOutcome>> obstacle,
            Function<Portfolio, List<Item>> items,
            String request,
            Author author) {
        String operation = author.operation();
        String fingerprint = Fingerprint.of(request);
        return Attempts.of(live, () -> Repeated.step(live.home(), author, request)
                .or(() -> obstacle.apply(live.readings().portfolio()))
                .or(() -> attempt(items, operation, fingerprint, author)));
    }

    /** Tries it on what is stored now; empty if something else is stored once it is written. */
    private Optional<EditOutcome> attempt(
            Function<Portfolio, List<Item>> items, String operation, String fingerprint, Author author) {
        Portfolio stored = live.readings().portfolio();
        List<Item> wantedItems = items.apply(stored);
        for (Item item : wantedItems) {
            EntityKey key = item.edit().key();
            Optional<Facts> before = Facts.find(stored, key);
            if (!item.edit().condition().allows(before.map(Facts::version))) {
                return Optional.of(Edits.overtaken(live.home(), key, before));
            }
        }
        IntakeReport report = report(stored, wantedItems);
        if (report.portfolio().isEmpty()) {
            return Optional.of(new EditOutcome.Refused(report.errors(), report.errorCount()));
        }
        Portfolio wanted = report.portfolio().get();
        List<Change> changes = changes(stored, wanted, wantedItems, author, operation, fingerprint);
        if (changes.isEmpty()) {
            return Optional.of(new EditOutcome.AllDone(operation, changes));
        }
        Home.Step step = new Home.Step(stored, wanted, operation, changes);
        return live.write(step).map(state -> new EditOutcome.AllDone(operation, changes));
    }

    /** What is stored with all edits done, each of a row of its own, or what is wrong with them. */
    private static IntakeReport report(Portfolio stored, List<Item> items) {
        Map<EntityKey, Map<String, @Nullable Object>> put = new LinkedHashMap<>();
        Map<EntityKey, Map<String, @Nullable Object>> patched = new LinkedHashMap<>();
        List<EntityKey> removed = new ArrayList<>();
        for (Item item : items) {
            Edit edit = item.edit();
            switch (edit.verb()) {
                case PUT -> put.put(edit.key(), edit.values());
                case PATCH -> patched.put(edit.key(), edit.values());
                case DELETE -> removed.add(edit.key());
            }
        }
        return RowEdits.all(stored, put, patched, removed);
    }

    /** The records of the edits that change anything. */
    private List<Change> changes(
            Portfolio stored, Portfolio wanted, List<Item> items, Author author, String operation, String fingerprint) {
        List<Change> changes = new ArrayList<>();
        Instant now = live.clock().instant();
        for (Item item : items) {
            EntityKey key = item.edit().key();
            Optional<Facts> before = Facts.find(stored, key);
            Optional<Facts> after = Facts.find(wanted, key);
            if (!before.equals(after)) {
                String undoes = item.undoes().orElse(null);
                String id = Change.idInStep(operation, String.valueOf(changes.size()));
                changes.add(item.edit().change(id, now, author, before, after, undoes, fingerprint));
            }
        }
        return changes;
    }
}
