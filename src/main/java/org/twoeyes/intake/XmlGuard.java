package org.twoeyes.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets only what spreadsheet programs write through to an XML parser: elements and text. Declarations of types and
 * entities, comments, CDATA sections and processing instructions are refused, and whatever would make the parser gather
 * more than 1 M characters before it hands something over.
 */
final class XmlGuard extends FilterReader {

    private static final int LONGEST = 1 << 20;

    private final String part;
    private final long longest;
    private long read;
    private long opened = -1;

    /**
     * @param part name for messages
     * @param longest how many characters it may have
     */
    XmlGuard(Reader text, String part, long longest) {
        super(text);
        this.part = part;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            check(target[i]);
        }
        if (read > longest) {
            throw refused("is longer than " + longest + " characters");
        }
        return count;
    }

    private void check(char c) throws BundleSource.Refused {
        if (c == '<') {
            opened = read;
        } else if (opened == read - 1 && (c == '!' || (c == '?' && opened > 0))) {
            throw refused("has a document type, an entity, a comment, CDATA or an instruction");
        } else if (read - opened > LONGEST) {
            throw refused("has a text or a tag of more than " + LONGEST + " characters");
        }
        read++;
    }

    private BundleSource.Refused refused(String wrong) {
        return new BundleSource.Refused("its part " + part + " " + wrong, "a workbook as spreadsheet programs save it");
    }
}
