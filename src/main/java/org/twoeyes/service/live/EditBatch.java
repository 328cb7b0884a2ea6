package org.twoeyes.service.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Author;

/**
 * Several edits in one transaction, all or none, each recorded as a change of its row under an id of its own:
 * that of the whole, a dot, and its place from 0. The whole can be taken back under its id, and each change alone.
 */
final class EditBatch {

    private static final int ATTEMPTS = 5;

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
     * @param edits of what is stored; asked for again where somebody else writes meanwhile
     * @param request all that is asked for, as a text
     */
    EditOutcome apply(Function<Portfolio, List<Edit>> edits, String request, Author author) {
        return applyItems(
                stored -> edits.apply(stored).stream()
                        .map(edit -> new Item(edit, Optional.empty()))
                        .toList(),
                request,
                author);
    }

    /** Takes the changes of a batch back, if all rows are still as it left them. */
    EditOutcome undo(String id, Author author) {
        List<Change> changes = changes(id);
        if (changes.isEmpty()) {
            return new EditOutcome.Absent();
        }
        List<Item> items = new ArrayList<>();
        changes.forEach(change -> items.add(new Item(Edits.inverse(change), Optional.of(change.id()))));
        Collections.reverse(items);
        return applyItems(stored -> items, "undo " + id, author);
    }

    /**
     * What a request key was answered before; nothing where it is none, or new.
     *
     * @param request all that is asked for, as a text
     */
    Optional<EditOutcome> earlier(String request, Author author) {
        if (author.requestKey().isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = changes(author.operation());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                changes.get(0).request().equals(Fingerprint.of(request))
                        ? new EditOutcome.AllDone(author.operation(), changes)
                        : new EditOutcome.KeyUsed());
    }

    private EditOutcome applyItems(Function<Portfolio, List<Item>> items, String request, Author author) {
        String operation = author.operation();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            live.refresh();
            Optional<EditOutcome> earlier = earlier(request, author);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Portfolio stored = live.readings().portfolio();
            Portfolio wanted = stored;
            List<Change> changes = new ArrayList<>();
            Instant now = live.clock().instant();
            for (Item item : items.apply(stored)) {
                Edit edit = item.edit();
                Optional<Facts> before = Facts.find(wanted, edit.key());
                if (!edit.condition().allows(before.map(Facts::version))) {
                    return Edits.overtaken(live.home(), edit.key(), before);
                }
                IntakeReport report = Edits.report(wanted, edit);
                if (report.portfolio().isEmpty()) {
                    return new EditOutcome.Refused(report.errors(), report.errorCount());
                }
                wanted = report.portfolio().get();
                changes.add(edit.change(
                        operation + "." + changes.size(),
                        now,
                        author,
                        before,
                        Facts.find(wanted, edit.key()),
                        item.undoes().orElse(null),
                        Fingerprint.of(request)));
            }
            if (changes.isEmpty()) {
                return new EditOutcome.AllDone(operation, changes);
            }
            Optional<Home.State> written =
                    live.home().write(new Home.Step(stored, wanted, operation, changes), Home.WriteProgress.NONE);
            if (written.isPresent()) {
                live.publish(written.get());
                return new EditOutcome.AllDone(operation, changes);
            }
        }
        return new EditOutcome.Crowded();
    }

    private List<Change> changes(String operation) {
        List<Change> changes = new ArrayList<>();
        Optional<Change> next = live.home().findChange(operation + ".0");
        while (next.isPresent()) {
            changes.add(next.get());
            next = live.home().findChange(operation + "." + changes.size());
        }
        return changes;
    }
}
