package org.twoeyes.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a sheet: its rows that have a value, numbered as the spreadsheet shows them. Rows are as wide as the
 * header at least, since spreadsheets leave out empty cells.
 */
final class SheetRecords implements Records {

    private static final int MAX_ROWS = 1 << 20;

    private final XmlPart xml;
    private final SheetCells cells;
    private final RawRow row = new RawRow();
    private int line;
    private int width = -1;

    SheetRecords(XmlPart xml, SheetCells cells) {
        this.xml = xml;
        this.cells = cells;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (xml.next()) {
            if (xml.element().equals("row")) {
                read();
                if (!row.isBlank() || !row.flaws().isEmpty()) {
                    width = width < 0 ? row.lastGiven() + 1 : width;
                    row.widen(width);
                    return row;
                }
            }
        }
        return null;
    }

    private void read() throws IOException {
        int number = xml.number("r");
        int next = number < 0 ? line + 1 : number;
        if (next <= line || next > MAX_ROWS) {
            throw xml.damaged("has row " + next + " behind row " + line);
        }
        line = next;
        row.begin(line);
        int outer = xml.depth();
        int index = -1;
        while (xml.nextWithin(outer)) {
            if (xml.element().equals("c")) {
                index = cells.read(row, index);
            }
        }
    }

    @Override
    public long line() {
        return Math.max(1, line);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
