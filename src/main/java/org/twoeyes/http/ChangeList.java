package org.twoeyes.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;
import org.twoeyes.service.live.ChangeNames;
import org.twoeyes.service.live.EditOutcome;

/**
 * Recorded changes, the newest first.
 *
 * @param nextCursor what to ask for those before them; null at the end
 * @param names of the rows that the changes name
 */
record ChangeList(List<Row> items, @Nullable String nextCursor, ChangeNames names) {

    /**
     * One change; {@code entityId} is of a row of that kind, the facts are null where there was or is no such row. {@code into} is whom
     * the row was merged into. Of a decision about two people, {@code entityId} is their kind and both ids.
     */
    record Row(
            String id,
            String at,
            String who,
            String kind,
            String entityId,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            @Nullable String undoes,
            @Nullable String into) {}

    /**
     * Changes that were made together.
     *
     * @param changeId by which all of them can be undone; null where everything was so already
     */
    record Batch(@Nullable String changeId, List<Row> changes) {
        static Batch of(EditOutcome.AllDone all) {
            return new Batch(
                    all.changes().isEmpty() ? null : all.id(),
                    all.changes().stream().map(ChangeList::row).toList());
        }
    }

    static ChangeList of(Change.Page page, ChangeNames names) {
        return new ChangeList(
                page.changes().stream().map(ChangeList::row).toList(),
                page.next().isPresent()
                        ? Page.cursor(Math.toIntExact(page.next().getAsLong()))
                        : null,
                names);
    }

    private static Row row(Change change) {
        return new Row(
                change.id(),
                change.at().toString(),
                change.who(),
                change.kind(),
                change.entity(),
                change.before(),
                change.after(),
                change.undoes(),
                change.into());
    }
}
