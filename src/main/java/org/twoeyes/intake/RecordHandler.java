package org.twoeyes.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Takes the cells of one record from the CSV parser. Short cells that repeat share one string: in a file of ties nearly
 * all of them do.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    private static final int SHARED = 1 << 14;
    private static final int SHARED_LENGTH = 40;

    private final String[] shared = new String[SHARED];
    private final RawRow row = new RawRow();

    RecordHandler() {
        Arrays.fill(shared, "");
    }

    @Override
    protected void handleBegin(long startingLine) {
        row.begin(startingLine);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        RawRow.requireWithinLimits(index, length);
        row.put(index, text(buffer, offset, length));
    }

    private String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > SHARED_LENGTH) {
            return new String(buffer, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
        String known = shared[slot];
        if (known.length() == length && same(known, buffer, offset)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        shared[slot] = text;
        return text;
    }

    private static boolean same(String text, char[] buffer, int offset) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected RawRow buildRecord() {
        return row;
    }

    /** Physical line on which the record that is being read starts. */
    long line() {
        return row.line();
    }
}
