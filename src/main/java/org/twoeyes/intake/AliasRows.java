package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;

/**
 * Puts those into whom people were merged in place of these, in a bundle that still has them: their own rows are left
 * out, as those of the others are right, and their ids become the others' everywhere else. Where the other is not stored
 * any more, the alias says nothing.
 */
final class AliasRows {

    private final Aliases aliases;
    private final Portfolio stored;
    private final Notices notices;
    private final Map<BundleFile, Set<String>> present = new EnumMap<>(BundleFile.class);
    private final Map<EntityKey, String> givenWay = new LinkedHashMap<>();

    AliasRows(Aliases aliases, Portfolio stored, Notices notices) {
        this.aliases = aliases;
        this.stored = stored;
        this.notices = notices;
    }

    /** Puts the others' ids into a row; false if nothing of it is to be taken over. */
    boolean keeps(BundleFile file, Row row) {
        boolean kept = true;
        boolean changed = false;
        for (PersonColumn column : aliases.isEmpty() ? List.<PersonColumn>of() : PersonColumn.of(file)) {
            List<String> ids = row.list(column.name(), List.of());
            List<String> others = mapped(column, ids, own(row));
            if (!others.equals(ids)) {
                changed = true;
                if (column.name().equals(PersonColumn.ID)) {
                    present.computeIfAbsent(file, none -> new HashSet<>()).addAll(others);
                    kept = false;
                } else {
                    row.overwrite(column.name(), CellText.neutralized(String.join(";", others)));
                    row.markUnderAlias();
                }
            }
        }
        if (changed) {
            notices.add(NoticeKind.MERGED_PERSON, row.place());
        }
        return kept;
    }

    /** The ids of people of whom a file had rows under an alias. */
    Set<String> present(BundleFile file) {
        return present.getOrDefault(file, Set.of());
    }

    /** A cell of a row as it would have been read. */
    String cell(EntityKey key, String name, String cell) {
        for (PersonColumn column : aliases.isEmpty()
                ? List.<PersonColumn>of()
                : PersonColumn.of(key.kind().file())) {
            if (column.name().equals(name)) {
                return CellText.neutralized(String.join(
                        ";",
                        mapped(
                                column,
                                List.of(CellText.plain(cell).split(";")),
                                key.ids().get(0))));
            }
        }
        return cell;
    }

    private static Optional<PersonKey> person(BundleFile file, String id) {
        return switch (file) {
            case CONTACTS -> Optional.of(PersonKey.contact(id));
            case EMPLOYEES -> Optional.of(PersonKey.employee(id));
            default -> Optional.empty();
        };
    }

    /** Says whether a row is of somebody who stands for others. */
    boolean standsForOthers(BundleFile file, String id) {
        return person(file, id)
                .filter(own -> aliases.hasSurvivor(own) && isStored(own))
                .isPresent();
    }

    /**
     * Notes that whom somebody is said to report to cannot be since others stand for some, so that it has to stay as it is
     * stored.
     */
    void giveWay(BundleFile file, String id, String column) {
        notices.add(NoticeKind.REPORTING_LINE_KEPT, Problem.shown(id));
        person(file, id).ifPresent(own -> givenWay.put(EntityKey.of(own), column));
    }

    /** The rows with a value that gave way, and its column. */
    Map<EntityKey, String> givenWay() {
        return givenWay;
    }

    private static String own(Row row) {
        return String.join(";", row.list(PersonColumn.ID, List.of()));
    }

    /** Ids with the others' in place of aliases, each once; nobody refers to themselves by it. */
    private List<String> mapped(PersonColumn column, List<String> ids, String own) {
        Set<String> others = new LinkedHashSet<>();
        for (String id : ids) {
            String other = aliases.survivor(new PersonKey(column.kind(), id))
                    .filter(survivor -> isStored(new PersonKey(column.kind(), survivor)))
                    .orElse(id);
            boolean isSelf = !other.equals(id) && other.equals(own) && column.without() == PersonColumn.Without.LEFT;
            if (!isSelf) {
                others.add(other);
            }
        }
        return new ArrayList<>(others);
    }

    private boolean isStored(PersonKey person) {
        return Facts.find(stored, EntityKey.of(person)).isPresent();
    }
}
