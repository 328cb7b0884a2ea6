package org.twoeyes.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet as text. */
final class SheetCells {

    private static final int MOST_LETTERS = 3;

    private final XmlPart xml;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;

    SheetCells(XmlPart xml, SharedTexts texts, NumberFormats formats, boolean since1904) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /**
     * Reads the cell on whose start the part stands into a row; goes to its end.
     *
     * @param before index of the cell before, −1 for none
     * @return index of the cell
     */
    int read(RawRow row, int before) throws IOException {
        int index = index(xml.attribute("r"), before);
        String type = xml.attribute("t");
        type = type == null ? "n" : type;
        int style = xml.number("s");
        int outer = xml.depth();
        String value = "";
        String formula = null;
        while (xml.nextWithin(outer)) {
            switch (xml.element()) {
                case "v" -> value = xml.text();
                case "is" -> value = xml.runs();
                case "f" -> formula = xml.text();
                default -> xml.text();
            }
        }
        String text = value.isEmpty() ? "" : text(value, type, style);
        if (!text.isEmpty()) {
            row.put(index, text);
        }
        if (formula != null) {
            String shown = formula.isEmpty() ? text : "=" + formula;
            row.add(new RawRow.Flaw(index, shown, "is a formula", "a value (copy the cells, paste them as values)"));
        } else if (type.equals("e")) {
            row.add(new RawRow.Flaw(index, text, "is an error of the spreadsheet", "a value"));
        }
        return index;
    }

    private String text(String value, String type, int style) throws IOException {
        return switch (type) {
            case "s" -> shared(value);
            case "str" -> SheetText.unescaped(value);
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "d" -> SheetText.isoDay(value);
            case "n" -> formats.isDayStyle(style) ? SheetText.day(value, since1904) : SheetText.number(value);
            default -> value;
        };
    }

    private String shared(String number) throws IOException {
        int index = -1;
        for (int i = 0; i < number.length() && index < texts.size(); i++) {
            int digit = number.charAt(i) - '0';
            index = digit < 0 || digit > 9 ? texts.size() : Math.max(0, index) * 10 + digit;
        }
        if (index < 0 || index >= texts.size()) {
            throw xml.damaged("names a text \"" + Problem.shown(number) + "\" that is not there");
        }
        return texts.get(index);
    }

    /** The index of a cell from its name, {@code 27} for {@code AB12}; the next one where it has none. */
    private int index(@Nullable String name, int before) throws IOException {
        if (name == null) {
            return before + 1;
        }
        int column = 0;
        int at = 0;
        while (at < name.length() && at <= MOST_LETTERS && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
            column = column * 26 + name.charAt(at++) - 'A' + 1;
        }
        if (at == 0 || at > MOST_LETTERS || column - 1 <= before) {
            throw xml.damaged("has a cell \"" + Problem.shown(name) + "\" out of its order");
        }
        return column - 1;
    }
}
