package org.twoeyes.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Hostile workbooks; part of {@link HostileFiles}. */
final class HostileWorkbooks {

    private static final String ACCOUNTS = "xl/worksheets/accounts.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String HEADER = WorkbookText.row(1, "id", "name");

    private final Map<String, HostileFiles.Maker> makers = new LinkedHashMap<>();

    private HostileWorkbooks() {}

    static Map<String, HostileFiles.Maker> all() {
        HostileWorkbooks workbooks = new HostileWorkbooks();
        workbooks.xml();
        workbooks.large();
        workbooks.cells();
        workbooks.parts();
        workbooks.containers();
        workbooks.policies();
        return workbooks.makers;
    }

    private void workbook(String name, UnaryOperator<WorkbookText> change) {
        makers.put("workbook: " + name, folder -> change.apply(WorkbookText.small())
                .write(folder.resolve("book.xlsx")));
    }

    private void accounts(String name, String rows) {
        workbook(name, book -> book.sheet("accounts", rows));
    }

    private void repeated(String name, String part, String head, String body, int times) {
        workbook(
                name,
                book -> book.part(part, out -> {
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < times; i++) {
                        out.write(bytes);
                    }
                }));
    }

    /** A part of pieces that are all different, so that it does not pack well. */
    private void varied(String name, String part, String head, int times, UnaryOperator<String> piece) {
        workbook(
                name,
                book -> book.part(part, out -> {
                    Random random = new Random(1);
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < times; i++) {
                        out.write(
                                piece.apply(Long.toString(random.nextLong(), 36).replace('-', 'z'))
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                }));
    }

    private void xml() {
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String part : new String[] {
            ACCOUNTS, TEXTS, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"
        }) {
            workbook("external entity in " + part, book -> book.part(part, type + "<x>&e;</x>"));
        }
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        workbook("a billion laughs", book -> book.part(TEXTS, laughs + "]><sst><si><t>&a9;</t></si></sst>"));
        workbook(
                "document type from elsewhere",
                book -> book.part(
                        ACCOUNTS, "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"));
        workbook("an entity that nobody declared", book -> book.part(TEXTS, "<sst><si><t>&e;</t></si></sst>"));
        workbook("a comment", book -> book.part(ACCOUNTS, WorkbookText.SHEET + "<!-- x --></worksheet>"));
        workbook("CDATA", book -> book.part(ACCOUNTS, WorkbookText.SHEET + "<![CDATA[x]]></worksheet>"));
        workbook("an instruction", book -> book.part(ACCOUNTS, WorkbookText.SHEET + "<?x y?></worksheet>"));
        workbook("a sheet that breaks off", book -> book.part(ACCOUNTS, WorkbookText.SHEET + "<sheetData>" + HEADER));
        workbook("elements that do not match", book -> book.part(ACCOUNTS, WorkbookText.SHEET + "<a></b>"));
        workbook("an empty part", book -> book.part(ACCOUNTS, ""));
        workbook("no XML", book -> book.part(ACCOUNTS, "id,name\n"));
        workbook(
                "bytes that are no UTF-8",
                book -> book.part(ACCOUNTS, out -> out.write(new byte[] {'<', (byte) 0xC3, '('})));
        workbook(
                "an encoding of its own",
                book -> book.part(
                        TEXTS, out -> out.write("<sst><si><t>é</t></si></sst>".getBytes(StandardCharsets.ISO_8859_1))));
    }

    private void large() {
        String data = WorkbookText.SHEET + "<sheetData>" + HEADER;
        repeated("a bomb of 200 MB of empty rows", ACCOUNTS, data, "<row/>".repeat(1_000), 35_000);
        repeated("a bomb in its styles", "xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>".repeat(1_000), 40_000);
        repeated("a bomb in its texts", TEXTS, "<sst>", "<si><t/></si>".repeat(1_000), 16_000);
        repeated("a bomb in its relationships", "_rels/.rels", "<x>", "<y/>".repeat(1_000), 50_000);
        repeated("a text of 100 MB", TEXTS, "<sst><si><t>", "x".repeat(1_000), 100_000);
        repeated("a tag of 100 MB", ACCOUNTS, data + "<row r=\"", "1".repeat(1_000), 100_000);
        varied("an attribute of 30 MB", ACCOUNTS, data + "<row x=\"", 2_500_000, piece -> piece);
        varied(
                "elements 3 million deep",
                ACCOUNTS,
                data,
                3_000_000,
                piece -> "<" + "abcdefgh".charAt(piece.length() % 8) + ">");
        varied("a million names of elements", ACCOUNTS, data, 1_000_000, piece -> "<x" + piece + "/>");
        varied("a million names of attributes", ACCOUNTS, data, 1_000_000, piece -> "<x y" + piece + "=\"\"/>");
        varied("a million namespaces", ACCOUNTS, data, 1_000_000, piece -> "<x xmlns=\"" + piece + "\"/>");
        varied("a row of a million attributes", ACCOUNTS, data + "<row", 1_000_000, piece -> " a" + piece + "=\"\"");
        varied("40 MB of texts", TEXTS, "<sst>", 1_000_000, piece -> piece.chars()
                .mapToObj(c -> String.valueOf((char) (0x4E00 + c)))
                .collect(Collectors.joining("", "<si><t>", "</t></si>")));
        varied(
                "a million formats",
                "xl/styles.xml",
                "<styleSheet><numFmts>",
                1_000_000,
                piece -> "<numFmt formatCode=\"" + piece + "\"/>");
        varied(
                "a million relationships",
                "xl/_rels/workbook.xml.rels",
                "<r>",
                1_000_000,
                piece -> "<x Id=\"" + piece + "\" Type=\"t\" Target=\"a/../" + piece + "\"/>");
    }

    private void cells() {
        String value = "<c><v>1</v></c>";
        accounts("a million cells in a row", HEADER + WorkbookText.cells(2, value.repeat(1_000_000)));
        accounts("a million columns", WorkbookText.cells(1, value.repeat(1_000_000)));
        accounts(
                "a cell behind a million empty ones", HEADER + WorkbookText.cells(2, "<c/>".repeat(1_000_000) + value));
        accounts("a cell in the last column", HEADER + WorkbookText.cells(2, "<c r=\"XFD2\"><v>1</v></c>"));
        accounts("a cell without a column", HEADER + WorkbookText.cells(2, "<c r=\"2\"><v>1</v></c>"));
        accounts("a cell in a column of 6 letters", HEADER + WorkbookText.cells(2, "<c r=\"ZZZZZZ2\"><v>1</v></c>"));
        accounts("cells out of order", HEADER + WorkbookText.cells(2, "<c r=\"B2\"/><c r=\"A2\"/>"));
        accounts("rows out of order", HEADER + WorkbookText.row(3, "a1", "Acme") + WorkbookText.row(2, "a2", "Labs"));
        accounts("row of two billion", HEADER + "<row r=\"2000000000\"/>");
        accounts("row of a negative number", HEADER + "<row r=\"-5\"/>");
        accounts("row behind the last", HEADER + "<row r=\"1048577\"/>");
        accounts("text of no number", HEADER + WorkbookText.cells(2, "<c t=\"s\"><v>x</v></c>"));
        accounts("text of a negative number", HEADER + WorkbookText.cells(2, "<c t=\"s\"><v>-1</v></c>"));
        accounts("text that is not there", HEADER + WorkbookText.cells(2, "<c t=\"s\"><v>2</v></c>"));
        accounts("text of a number beyond all", HEADER + WorkbookText.cells(2, "<c t=\"s\"><v>99999999999</v></c>"));
        accounts("style of no number", HEADER + WorkbookText.cells(2, "<c s=\"x\"><v>1</v></c>"));
        accounts("cell of 70,000 characters", HEADER + WorkbookText.row(2, "a1", "x".repeat(70_000)));
        accounts("formula", HEADER + WorkbookText.cells(2, "<c><f>1+1</f><v>2</v></c>" + value));
        accounts(
                "formula that runs a program",
                HEADER + WorkbookText.cells(2, "<c><f>cmd|'/C calc'!A0</f></c>" + value));
        accounts(
                "formula in the header",
                WorkbookText.cells(1, "<c t=\"str\"><f>\"id\"</f><v>id</v></c><c t=\"str\"><v>name</v></c>"));
        accounts("shared formula", HEADER + WorkbookText.cells(2, "<c><f t=\"shared\" si=\"0\"/><v>2</v></c>" + value));
        accounts("error of a spreadsheet", HEADER + WorkbookText.cells(2, value + "<c t=\"e\"><v>#N/A</v></c>"));
        accounts(
                "number beyond all",
                WorkbookText.row(1, "id", "name", "revenue")
                        + WorkbookText.cells(2, value + value + "<c><v>1e999</v></c>"));
        accounts("NUL in an id", HEADER + WorkbookText.row(2, "a_x0000_1", "Acme"));
    }

    private void parts() {
        workbook("no relationships", book -> book.without("_rels/.rels"));
        workbook("no sheets in its list", book -> book.part("xl/workbook.xml", "<workbook/>"));
        workbook("sheets that are not there", book -> book.without(ACCOUNTS));
        workbook("sheet that leads out", book -> book.relate("s1", "worksheet", "../../../../etc/passwd"));
        workbook("sheet of a web page", book -> book.part("xl/_rels/workbook.xml.rels", """
                <x><y Id="s1" Type="a/worksheet" Target="http://127.0.0.1/" TargetMode="External"/></x>"""));
        workbook("part that climbs", book -> book.part("xl/../../evil.xml", "<x/>"));
        workbook("a letter", book -> book.part("xl/workbook.xml", "<document/>"));
        workbook("binary workbook", book -> book.part("xl/workbook.bin", "\0")
                .part("_rels/.rels", "<x><y Id=\"a\" Type=\"/officeDocument\" Target=\"xl/workbook.bin\"/></x>"));
        workbook("hidden sheet", book -> book.without(ACCOUNTS)
                .sheet("accounts.csv", "state=\"veryHidden\"", WorkbookText.SHEET + "</worksheet>"));
        workbook("two sheets for one file", book -> book.sheet("Accounts.CSV", HEADER));
        workbook("sheet without rows", book -> book.sheet("accounts", ""));
        workbook("201 parts", book -> {
            for (int i = 0; i < 201; i++) {
                book.part("x" + i, "");
            }
            return book;
        });
    }

    private void containers() {
        byte[] office = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        makers.put("workbook: old format", folder -> Files.write(folder.resolve("book.xls"), office));
        makers.put("workbook: encrypted", folder -> Files.write(folder.resolve("book.xlsx"), office));
        makers.put(
                "workbook: CSV by another name", folder -> Files.writeString(folder.resolve("book.xlsx"), "id,name\n"));
        makers.put(
                "workbook: a page by another name",
                folder -> Files.writeString(
                        folder.resolve("book.xlsx"), "<html><table><tr><td>id</td></tr></table></html>"));
        makers.put("workbook: cut in half", folder -> {
            byte[] bytes = Files.readAllBytes(WorkbookText.small().write(folder.resolve("whole.xlsx")));
            return Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        });
        makers.put("workbook: with broken content", HostileWorkbooks::broken);
    }

    private static Path broken(Path folder) throws IOException {
        Path book = WorkbookText.small().write(folder.resolve("book.xlsx"));
        byte[] bytes = Files.readAllBytes(book);
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x5A;
        }
        return Files.write(book, bytes);
    }

    private void policies() {
        String header = WorkbookText.row(1, "key", "value");
        workbook("policy without a header", book -> book.sheet("policy", WorkbookText.row(1, "quorum", "0.5")));
        workbook("policy of unknown keys", book -> book.sheet("policy", header + WorkbookText.row(2, "a.b.c", "1")));
        workbook(
                "policy with a key twice",
                book -> book.sheet(
                        "policy", header + WorkbookText.row(2, "fx.EUR", "1") + WorkbookText.row(3, "fx.EUR", "2")));
        workbook(
                "policy with a key in a value",
                book -> book.sheet(
                        "policy", header + WorkbookText.row(2, "fx", "1") + WorkbookText.row(3, "fx.EUR", "2")));
        workbook("policy of 100,000 keys", book -> {
            StringBuilder rows = new StringBuilder(header);
            for (int i = 2; i < 100_000; i++) {
                rows.append(WorkbookText.row(i, "key" + i, "x"));
            }
            return book.sheet("policy", rows.toString());
        });
    }
}
