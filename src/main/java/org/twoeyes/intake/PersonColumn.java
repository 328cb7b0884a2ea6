package org.twoeyes.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twoeyes.model.PersonKey.Kind;

/**
 * A column in which ids of people stand.
 *
 * @param name of the column
 * @param kind of the people
 * @param without what its row is without one of them
 */
public record PersonColumn(String name, Kind kind, Without without) {

    /** What a row is without the one that a column names. */
    public enum Without {
        /** Nothing: it is theirs. */
        GONE,
        /** The same with one less, or nothing where nobody is left. */
        GONE_IF_EMPTY,
        /** The same without them. */
        LEFT
    }

    /** The column of a row's own id. */
    static final String ID = "id";

    private static final Map<BundleFile, List<PersonColumn>> COLUMNS = new EnumMap<>(Map.of(
            BundleFile.CONTACTS,
            List.of(
                    new PersonColumn(ID, Kind.CONTACT, Without.GONE),
                    new PersonColumn("reportsToId", Kind.CONTACT, Without.LEFT),
                    new PersonColumn("influences", Kind.CONTACT, Without.LEFT)),
            BundleFile.EMPLOYEES,
            List.of(
                    new PersonColumn(ID, Kind.EMPLOYEE, Without.GONE),
                    new PersonColumn("managerId", Kind.EMPLOYEE, Without.LEFT)),
            BundleFile.TIES,
            List.of(
                    new PersonColumn("employeeId", Kind.EMPLOYEE, Without.GONE),
                    new PersonColumn("contactId", Kind.CONTACT, Without.GONE)),
            BundleFile.INTERACTIONS,
            List.of(
                    new PersonColumn("employeeIds", Kind.EMPLOYEE, Without.GONE_IF_EMPTY),
                    new PersonColumn("contactIds", Kind.CONTACT, Without.GONE_IF_EMPTY)),
            BundleFile.OPPORTUNITIES,
            List.of(
                    new PersonColumn("ownerId", Kind.EMPLOYEE, Without.LEFT),
                    new PersonColumn("contactIds", Kind.CONTACT, Without.LEFT)),
            BundleFile.ASSIGNMENTS,
            List.of(new PersonColumn("employeeId", Kind.EMPLOYEE, Without.GONE))));

    /** The names of the columns in which rows of others name people of a kind. */
    public static Set<String> references(Kind kind) {
        return COLUMNS.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.kind() == kind && column.without() != Without.GONE)
                .map(PersonColumn::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of a file. */
    static List<PersonColumn> of(BundleFile file) {
        return COLUMNS.getOrDefault(file, List.of());
    }
}
