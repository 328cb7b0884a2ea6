package org.twoeyes.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Ids;

/**
 * One row of a bundle's table, cell by cell as typed values. A column that the file does not have gives what is
 * stored, an empty cell gives nothing; a cell that is wrong gives a problem and nothing. The same object
 * moves from row to row.
 */
final class Row {

    private static final int REMEMBERED_DAYS = 50_000;

    private final BundleFile file;
    private final Map<String, Integer> positions;
    private final int width;
    private final Problems problems;
    private final Notices notices;
    private final Map<String, LocalDate> days = new HashMap<>();
    private RawRow raw = new RawRow();
    private boolean underAlias;

    Row(BundleFile file, Map<String, Integer> positions, int width, Problems problems, Notices notices) {
        this.file = file;
        this.positions = positions;
        this.width = width;
        this.problems = problems;
        this.notices = notices;
    }

    /** How many cells the header has. */
    int width() {
        return width;
    }

    /** Physical line on which the row starts. */
    long line() {
        return raw.line();
    }

    /** Moves on to the next row. */
    void move(RawRow next) {
        raw = next;
        underAlias = false;
    }

    /** Notes that the bundle knows what the row is of under the id of somebody who was merged into another. */
    void markUnderAlias() {
        underAlias = true;
    }

    /** Says whether that is so. */
    boolean isUnderAlias() {
        return underAlias;
    }

    /** Says whether the file has the column. */
    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** The cell as it stands, {@code ""} where it is empty or there is none. */
    private String cell(String column) {
        Integer position = positions.get(column);
        return position == null || position >= raw.size() ? "" : CellText.plain(raw.cells()[position]);
    }

    /** Puts another text into a cell of a column that the file has. */
    void overwrite(String column, String text) {
        Integer position = positions.get(column);
        if (position != null && position < raw.size()) {
            raw.cells()[position] = text;
        }
    }

    /** Reports something wrong with a cell of this row; what follows from a cell that is wrong already is not told. */
    void problem(String column, @Nullable String value, String wrong, String expected) {
        Integer position = positions.get(column);
        if (position == null || !raw.isFlawed(position)) {
            problems.add(file, raw.line(), column, value, wrong, expected);
        }
    }

    /** Reports that a required cell is empty, if its column is there. */
    private void missing(String column, String expected) {
        if (has(column)) {
            problem(column, null, "the value is missing", expected);
        }
    }

    /** The id of the row; where it is none, a problem and {@link Rows#NO_ID}. */
    String id(String column) {
        String id = reference(column);
        return id == null ? Rows.NO_ID : id;
    }

    /** A required id; null, with a problem, where it is none. */
    @Nullable
    String reference(String column) {
        String cell = cell(column);
        if (CellText.trimmed(cell).isEmpty()) {
            missing(column, "an id");
            return null;
        }
        if (!Ids.isValid(cell)) {
            problem(
                    column,
                    cell,
                    "is not an id",
                    "1 to 100 characters without ';', '|', control characters or outer spaces");
            return null;
        }
        if (!Invisible.strip(cell).equals(cell)) {
            notices.add(NoticeKind.INVISIBLE_CHARACTER, place());
        }
        return cell;
    }

    /** An id that may be left out, not yet looked up. */
    @Nullable
    String optionalReference(String column, @Nullable String stored) {
        if (!has(column)) {
            return stored;
        }
        return CellText.trimmed(cell(column)).isEmpty() ? null : reference(column);
    }

    /** A required text, as it stands; {@code ""}, with a problem, where there is none. */
    String requiredText(String column, String stored, String expected) {
        if (!has(column)) {
            return stored;
        }
        String text = visible(cell(column));
        if (CellText.trimmed(text).isEmpty()) {
            missing(column, expected);
            return "";
        }
        return text;
    }

    /** A required word: a text without outer spaces. */
    String requiredWord(String column, String stored, String expected) {
        return CellText.trimmed(requiredText(column, stored, expected));
    }

    /** A text as it stands. */
    @Nullable
    String text(String column, @Nullable String stored) {
        if (!has(column)) {
            return stored;
        }
        String text = visible(cell(column));
        return CellText.trimmed(text).isEmpty() ? null : text;
    }

    /** A text without outer spaces. */
    @Nullable
    String word(String column, @Nullable String stored) {
        String text = text(column, stored);
        return text == null || !has(column) ? text : CellText.trimmed(text);
    }

    private String visible(String text) {
        String visible = Invisible.strip(text);
        if (visible.length() != text.length()) {
            notices.add(NoticeKind.INVISIBLE_CHARACTER, place());
        }
        return visible;
    }

    /** Where the row is, as an example of a warning says it. */
    String place() {
        return problems.nameOf(file) + ", line " + raw.line();
    }

    /** A number in a range. */
    @Nullable
    Double number(String column, @Nullable Double stored, NumberRange range) {
        if (!has(column)) {
            return stored;
        }
        String text = CellText.trimmed(cell(column));
        if (text.isEmpty()) {
            return null;
        }
        double number = CellText.isNumber(text) ? Double.parseDouble(text) : Double.NaN;
        if (Double.isNaN(number)) {
            problem(column, text, "is not a number", range.expected());
            return null;
        }
        if (!range.contains(number)) {
            problem(column, text, "is out of range", range.expected());
            return null;
        }
        return number == 0 ? 0.0 : number;
    }

    /** A whole number of at least 0. */
    @Nullable
    Integer count(String column, @Nullable Integer stored) {
        if (!has(column)) {
            return stored;
        }
        Double number = number(column, null, NumberRange.COUNT);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            problem(column, CellText.trimmed(cell(column)), "is not a whole number", NumberRange.COUNT.expected());
            return null;
        }
        return number.intValue();
    }

    /** A day. */
    @Nullable
    LocalDate day(String column, @Nullable LocalDate stored) {
        if (!has(column)) {
            return stored;
        }
        String text = CellText.trimmed(cell(column));
        if (text.isEmpty()) {
            return null;
        }
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        LocalDate day = parsedDay(text);
        if (day == null) {
            problem(column, text, "is not a date", "a day such as 2026-01-31");
        } else if (days.size() < REMEMBERED_DAYS) {
            days.put(text, day);
        }
        return day;
    }

    /** A day that must be given; null, with a problem, where it is not. */
    @Nullable
    LocalDate requiredDay(String column, @Nullable LocalDate stored) {
        if (has(column) && CellText.trimmed(cell(column)).isEmpty()) {
            missing(column, "a day such as 2026-01-31");
            return null;
        }
        return day(column, stored);
    }

    private static @Nullable LocalDate parsedDay(String text) {
        boolean shape = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        for (int i = 0; shape && i < text.length(); i++) {
            shape = i == 4 || i == 7 || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
        }
        if (!shape || text.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** True or false, in any case. */
    boolean flag(String column, boolean stored, boolean whenEmpty) {
        if (!has(column)) {
            return stored;
        }
        String text = CellText.trimmed(cell(column));
        if (text.isEmpty()) {
            return whenEmpty;
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            problem(column, text, "is neither true nor false", "true or false");
            return whenEmpty;
        }
        return text.equalsIgnoreCase("true");
    }

    /** The items of a list, each once, in their order. */
    List<String> list(String column, List<String> stored) {
        if (!has(column)) {
            return stored;
        }
        String text = cell(column);
        if (text.indexOf(';') < 0) {
            String only = CellText.trimmed(text);
            return only.isEmpty() ? List.of() : List.of(only);
        }
        Set<String> items = new LinkedHashSet<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(';', from);
            to = to < 0 ? text.length() : to;
            String item = CellText.trimmed(text.substring(from, to));
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = to + 1;
        }
        return new ArrayList<>(items);
    }

    /** A list that must have an item. */
    List<String> requiredList(String column, List<String> stored) {
        List<String> items = list(column, stored);
        if (items.isEmpty()) {
            missing(column, "at least one id");
        }
        return items;
    }
}
