package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twoeyes.model.Portfolio;

/**
 * Lays values that were typed by hand over an import that says nothing new about them: a value stays where the bundle
 * says what the last import said before it was typed, or does not have its column; where the bundle says something new,
 * the bundle is right. Both are told as warnings. Those who were removed by hand and are back are also back in the rows
 * that had lost them.
 */
final class HandOverlay {

    private final Portfolio stored;
    private final Notices notices;
    private final AliasRows aliases;
    private final ReturnedRows returned;
    private final Map<EntityKey, Map<String, String>> kept = new LinkedHashMap<>();
    private final Set<EntityKey> overruled = new LinkedHashSet<>();
    private Portfolio result;

    /**
     * Lays them.
     *
     * @param stored what was stored before the import
     * @param read the same with the bundle laid over it
     * @param aliases by which the bundle was read
     */
    HandOverlay(HandValues hand, Portfolio stored, Portfolio read, AliasRows aliases, Notices notices) {
        this.stored = stored;
        this.aliases = aliases;
        this.notices = notices;
        this.returned = new ReturnedRows(hand.removed(), stored, read);
        this.result = read;
        aliases.givenWay().forEach(this::keepStored);
        hand.imported().forEach(this::compare);
        returned.keys().forEach(this::tellReturned);
        keep(read);
        kept.forEach((key, cells) -> cells.keySet().stream()
                .filter(column -> !column.equals(aliases.givenWay().get(key)))
                .forEach(column -> tell(NoticeKind.HAND_VALUE_KEPT, key, column)));
    }

    /** The portfolio as it is to be stored. */
    Portfolio portfolio() {
        return result;
    }

    /** The rows in which the bundle overrules what was done by hand. */
    List<Overruled> overruled() {
        return overruled.stream()
                .map(key -> new Overruled(key, Facts.find(stored, key), Facts.find(result, key)))
                .toList();
    }

    /** A value that gave way to aliases stays as it is stored, typed or not. */
    private void keepStored(EntityKey key, String column) {
        EntityTable<?> table = EntityTable.of(key.kind());
        int at = table.find(stored, key.ids());
        if (at >= 0) {
            keep(
                    key,
                    column,
                    table.typedCells(stored, at).get(key.kind().columns().indexOf(column)));
        }
    }

    private void keep(EntityKey key, String column, String cell) {
        kept.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(column, cell);
    }

    private void compare(EntityKey key, Map<String, String> imported) {
        EntityTable<?> table = EntityTable.of(key.kind());
        int before = table.find(stored, key.ids());
        int now = table.find(result, key.ids());
        if (before < 0) {
            return;
        }
        if (now < 0) {
            overruled.add(key);
            notices.add(NoticeKind.HAND_ROW_GONE, name(key));
            return;
        }
        List<String> mine = table.typedCells(stored, before);
        List<String> theirs = table.typedCells(result, now);
        imported.forEach((column, cell) -> {
            String former = aliases.cell(key, column, cell);
            int at = key.kind().columns().indexOf(column);
            if (theirs.get(at).equals(mine.get(at))
                    || column.equals(aliases.givenWay().get(key))) {
                return;
            }
            String wanted = returned.completed(column, mine.get(at), theirs.get(at));
            if (theirs.get(at).equals(former) && !theirs.get(at).equals(wanted)) {
                keep(key, column, wanted);
            } else {
                overrule(key, column);
            }
        });
    }

    private void tellReturned(EntityKey key) {
        overruled.add(key);
        notices.add(NoticeKind.HAND_ROW_BACK, name(key));
    }

    /** Lays the kept values over the import, but those that cannot be beside what it says. */
    private void keep(Portfolio read) {
        while (!kept.isEmpty()) {
            Map<EntityKey, FactRow> rows = new LinkedHashMap<>();
            kept.forEach((key, cells) -> rows.put(key, row(read, key, cells)));
            IntakeReport report = BundleReader.overlay(new TypedRows(HandValues.byFile(rows)), read);
            if (report.portfolio().isPresent()) {
                result = report.portfolio().get();
                return;
            }
            giveUp(report.errors(), List.copyOf(rows.keySet()));
        }
    }

    private static FactRow row(Portfolio read, EntityKey key, Map<String, String> cells) {
        EntityTable<?> table = EntityTable.of(key.kind());
        List<String> all = new ArrayList<>(table.typedCells(read, table.find(read, key.ids())));
        cells.forEach((column, cell) -> all.set(key.kind().columns().indexOf(column), cell));
        return FactRow.of(key, all, Map.of());
    }

    /** Gives up the rows with an error; all of them where an error is in a row that nobody typed. */
    private void giveUp(List<Problem> errors, List<EntityKey> rows) {
        Set<EntityKey> wrong = new LinkedHashSet<>();
        for (Problem error : errors) {
            rows.stream()
                    .filter(key -> key.kind().plural().equals(error.file()))
                    .skip(Math.max(0, error.line() - 2))
                    .findFirst()
                    .ifPresent(wrong::add);
        }
        for (EntityKey key : wrong.isEmpty() ? rows : wrong) {
            Map<String, String> cells = kept.remove(key);
            if (cells != null) {
                cells.keySet().forEach(column -> overrule(key, column));
            }
        }
    }

    private void overrule(EntityKey key, String column) {
        overruled.add(key);
        tell(NoticeKind.HAND_VALUE_OVERWRITTEN, key, column);
    }

    private void tell(NoticeKind kind, EntityKey key, String column) {
        notices.add(kind, name(key) + ": " + column);
    }

    private static String name(EntityKey key) {
        return key.kind().word() + " " + Problem.shown(key.text());
    }
}
