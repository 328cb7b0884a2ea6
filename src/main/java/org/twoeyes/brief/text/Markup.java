package org.twoeyes.brief.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes well-formed markup: whatever is put into it as text or value is escaped, and what XML 1.0 does not know is left
 * out. Elements are closed in the order in which they were opened.
 */
public final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Nothing written yet. */
    public Markup() {}

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String element, String... attributes) {
        tag(element, ">", attributes);
        open.push(element);
        return this;
    }

    /** An element without anything in it. */
    public Markup empty(String element, String... attributes) {
        tag(element, "/>", attributes);
        return this;
    }

    private void tag(String element, String end, String... attributes) {
        text.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            text.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            text.append('"');
        }
        text.append(end);
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with text in it. */
    public Markup element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** Text. */
    public Markup text(String content) {
        escape(content);
        return this;
    }

    /** Markup that this class wrote, or a constant of the program. */
    public Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    private void escape(String content) {
        content.codePoints().filter(Markup::isAllowed).forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(codePoint);
            }
        });
    }

    private static boolean isAllowed(int codePoint) {
        boolean space = codePoint == '\n' || codePoint == '\t';
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return space || (codePoint >= 0x20 && !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF);
    }

    /** All that was written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
