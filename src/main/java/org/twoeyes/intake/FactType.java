package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of a column are as JSON, and how they become the cells of a bundle and come from them. */
enum FactType {
    /** A text, a word, an id or a day. */
    TEXT("is not a text", "a text, or null") {
        @Override
        @Nullable
        Object fromCell(String cell) {
            return cell.isEmpty() ? null : CellText.plain(cell);
        }

        @Override
        @Nullable
        String toCell(Object value) {
            return value instanceof String text ? CellText.neutralized(text) : null;
        }
    },
    /** A number. */
    NUMBER("is not a number", "a number, or null") {
        @Override
        @Nullable
        Object fromCell(String cell) {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        }

        @Override
        @Nullable
        String toCell(Object value) {
            return value instanceof Number number ? NumberText.of(number.doubleValue()) : null;
        }
    },
    /** A whole number. */
    COUNT("is not a number", "a whole number, or null") {
        @Override
        @Nullable
        Object fromCell(String cell) {
            return cell.isEmpty() ? null : Integer.valueOf(cell);
        }

        @Override
        @Nullable
        String toCell(Object value) {
            return NUMBER.toCell(value);
        }
    },
    /** A list of texts. */
    LIST("is not a list of texts without ';'", "a list of texts without ';', or null") {
        @Override
        Object fromCell(String cell) {
            return cell.isEmpty() ? List.of() : List.of(CellText.plain(cell).split(";", -1));
        }

        @Override
        @Nullable
        String toCell(Object value) {
            if (!(value instanceof List<?> items)) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            for (Object item : items) {
                if (!(item instanceof String text) || text.indexOf(';') >= 0) {
                    return null;
                }
                texts.add(text);
            }
            return CellText.neutralized(String.join(";", texts));
        }
    };

    private static final Set<String> LISTS = Set.of("roles", "influences", "employeeIds", "contactIds");
    private static final Map<String, FactType> NUMBERS = Map.of(
            "revenue", NUMBER,
            "satisfaction", NUMBER,
            "influence", NUMBER,
            "stance", NUMBER,
            "attritionRisk", NUMBER,
            "strength", NUMBER,
            "amount", NUMBER,
            "sentiment", NUMBER,
            "capacity", COUNT,
            "minutes", COUNT);

    private final String wrong;
    private final String expected;

    FactType(String wrong, String expected) {
        this.wrong = wrong;
        this.expected = expected;
    }

    /** The type of a column, whatever the kind. */
    static FactType of(String column) {
        return LISTS.contains(column) ? LIST : NUMBERS.getOrDefault(column, TEXT);
    }

    /** The value of a cell of {@link RowCells}; null, or an empty list, for none. */
    abstract @Nullable Object fromCell(String cell);

    /** The cell of a value; null where the value is of another type. */
    abstract @Nullable String toCell(Object value);

    /** What is wrong with a value of another type. */
    String wrong() {
        return wrong;
    }

    /** What is expected in its place. */
    String expected() {
        return expected;
    }
}
