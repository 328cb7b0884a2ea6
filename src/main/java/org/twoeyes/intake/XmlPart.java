package org.twoeyes.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.BundleSource.Refused;

/**
 * One XML part of a workbook, element by element. Names of elements and attributes are local ones: the two editions of
 * the format differ in their namespaces only. Nothing outside of the part is ever read.
 */
final class XmlPart implements Closeable {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAMES = 2_000;
    private static final int MAX_DIGITS = 9;

    private final String name;
    private final XmlGuard text;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlPart(String name, XmlGuard text, XMLStreamReader xml) {
        this.name = name;
        this.text = text;
        this.xml = xml;
    }

    /**
     * Opens a part.
     *
     * @param longest how many characters it may have
     * @param bytes told how many bytes more were read
     */
    static XmlPart open(ZipArchive zip, ZipEntry entry, long longest, LongConsumer bytes) throws IOException {
        String name = Problem.shown(entry.getName());
        InputStream in = new CountedInput(zip.open(entry), bytes);
        try {
            XmlGuard text = new XmlGuard(StrictText.open(in, null), name, longest);
            return new XmlPart(name, text, factory().createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            in.close();
            throw refused(name, e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves on to the next start of an element; false at the end of the part. */
    boolean next() throws IOException {
        return nextWithin(0);
    }

    /** Moves on to the next start of an element within the one of a depth; false, standing on its end, if there is none. */
    boolean nextWithin(int outer) throws IOException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && depth < outer)) {
                return false;
            }
        }
    }

    private int event() throws IOException {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                checkStart();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw refused(name, e);
        }
    }

    /** A parser keeps every name and every open element; of neither a workbook has many. */
    private void checkStart() throws Refused {
        names.add(xml.getLocalName());
        names.add(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(xml.getNamespacePrefix(i) + xml.getNamespaceURI(i));
        }
        if (depth > MAX_DEPTH || names.size() > MAX_NAMES) {
            throw damaged("is nested too deeply or has too many names");
        }
    }

    /** How many elements are open, that on whose start this stands included. */
    int depth() {
        return depth;
    }

    /** Local name of the element on whose start this stands. */
    String element() {
        return xml.getLocalName();
    }

    /** The value of its attribute of a local name; null if it has none. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Its attribute as a whole number of at least 0; −1 if it has none. */
    int number(String local) throws Refused {
        String value = attribute(local);
        if (value == null) {
            return -1;
        }
        if (value.isEmpty() || value.length() > MAX_DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw damaged("has \"" + Problem.shown(value) + "\" where a number belongs");
        }
        return Integer.parseInt(value);
    }

    /** The text in the element on whose start this stands, up to one character more than a cell may have; goes to its end. */
    String text() throws IOException {
        StringBuilder whole = new StringBuilder();
        int inner = depth;
        for (int event = event(); event != XMLStreamConstants.END_DOCUMENT; event = event()) {
            if (event == XMLStreamConstants.END_ELEMENT && depth < inner) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                int room = RawRow.MAX_CELL_LENGTH + 1 - whole.length();
                whole.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return whole.toString();
    }

    /** The text in the runs of the element on whose start this stands, without reading aids; goes to its end. */
    String runs() throws IOException {
        StringBuilder whole = new StringBuilder();
        int outer = depth;
        while (nextWithin(outer)) {
            if (element().equals("rPh")) {
                text();
            } else if (element().equals("t")) {
                String run = text();
                whole.append(run, 0, Math.min(RawRow.MAX_CELL_LENGTH + 1 - whole.length(), run.length()));
            }
        }
        return SheetText.unescaped(whole.toString());
    }

    /** The part does not look as it must. */
    Refused damaged(String wrong) {
        return new Refused("its part " + name + " " + wrong, "a workbook as spreadsheet programs save it");
    }

    /** What stopped the parser: a failure of the text that it was given, or that the text is no XML. */
    private static IOException refused(String name, XMLStreamException e) {
        Throwable nested = e.getNestedException();
        if (nested instanceof StrictText.Malformed malformed) {
            return new Refused("its part " + name + " is not " + malformed.encoding(), "UTF-8 or UTF-16");
        }
        if (nested instanceof IOException outside) {
            return outside;
        }
        return new Refused("its part " + name + " is no XML", "a workbook as spreadsheet programs save it");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
