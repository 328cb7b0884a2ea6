package org.twoeyes.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook part by part as text, to be changed and written somewhere. */
final class WorkbookText {

    /** What is in a part. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static final String SHEET = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    private WorkbookText() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", RELATIONS + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        relate("texts", "sharedStrings", "sharedStrings.xml");
        relate("styles", "styles", "/xl/styles.xml");
        part("xl/styles.xml", """
                <styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>
                </styleSheet>""");
        texts("zero", "one");
    }

    /** Two accounts, two contacts and an employee. */
    static WorkbookText small() {
        return new WorkbookText()
                .sheet("accounts", row(1, "id", "name", "revenue") + row(2, "a1", "Acme") + row(3, "a2", "Labs"))
                .sheet("contacts", row(1, "id", "accountId", "name") + row(2, "c1", "a1", "Ann"))
                .sheet("employees", row(1, "id", "name", "joinedOn") + row(2, "e1", "Eve"));
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + kind + "\" Target=\"" + target + "\"/>";
    }

    /** Adds a relationship of the workbook. */
    WorkbookText relate(String id, String kind, String target) {
        relations.append(relation(id, kind, target));
        return this;
    }

    /** Adds a sheet of rows, or puts other rows in place of those of {@code small()}. */
    WorkbookText sheet(String name, String rows) {
        return sheet(name, "", SHEET + "<sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Adds a sheet with attributes of its own and any XML. */
    WorkbookText sheet(String name, String attributes, String xml) {
        if (!parts.containsKey("xl/worksheets/" + name + ".xml")) {
            count++;
            sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" r:id=\"s" + count + "\" " + attributes
                    + "/>");
            relate("s" + count, "worksheet", "worksheets/" + name + ".xml");
        }
        return part("xl/worksheets/" + name + ".xml", xml);
    }

    /** Sets the XML before the sheets. */
    WorkbookText properties(String xml) {
        properties = xml;
        return this;
    }

    /** Sets the shared texts. */
    WorkbookText texts(String... texts) {
        StringBuilder xml = new StringBuilder("<sst>");
        for (String text : texts) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        return part("xl/sharedStrings.xml", xml + "</sst>");
    }

    WorkbookText part(String name, String text) {
        return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    WorkbookText part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    WorkbookText without(String name) {
        parts.remove(name);
        return this;
    }

    /** A row of texts in their cells. */
    static String row(int line, String... texts) {
        StringBuilder xml = new StringBuilder();
        for (String text : texts) {
            xml.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells(line, xml.toString());
    }

    /** A row of cells in XML. */
    static String cells(int line, String xml) {
        return "<row r=\"" + line + "\">" + xml + "</row>";
    }

    Path write(Path file) {
        parts.computeIfAbsent(
                "xl/workbook.xml",
                none -> out -> out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + properties + "<sheets>" + sheets + "</sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.computeIfAbsent(
                "xl/_rels/workbook.xml.rels",
                none -> out ->
                        out.write((RELATIONS + relations + "</Relationships>").getBytes(StandardCharsets.UTF_8)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
