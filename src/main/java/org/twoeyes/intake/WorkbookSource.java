package org.twoeyes.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;

/**
 * A bundle in an {@code .xlsx} workbook: a sheet for each file, named as it with its ending or without, in any case. Sheets
 * that are hidden are not read.
 */
final class WorkbookSource implements BundleSource {

    /** The most characters that the list of sheets or the styles may have. */
    private static final long LONGEST = 1 << 24;

    private static final int MARKUP = 4;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String EXPECTED = "an .xlsx with sheets accounts, contacts and employees";

    /** One sheet of the bundle. */
    private record Sheet(String name, ZipEntry part) {}

    private final ZipArchive zip;
    private final String name;
    private final Map<BundleFile, Sheet> sheets = new EnumMap<>(BundleFile.class);
    private final NumberFormats formats = new NumberFormats();
    private final SharedTexts texts = new SharedTexts();
    private boolean since1904;

    /** Looks at everything but the sheets themselves. */
    WorkbookSource(ZipArchive zip, String name, Problems problems, Notices notices) throws IOException {
        this.zip = zip;
        this.name = name;
        ZipEntry workbook = Relationships.of(zip, "").first("officeDocument");
        if (workbook == null) {
            throw new Refused("it is an Office document without content", EXPECTED);
        }
        if (workbook.getName().endsWith(".bin")) {
            throw new Refused("it is a binary workbook (.xlsb)", EXPECTED);
        }
        Relationships parts = Relationships.of(zip, workbook.getName());
        try (XmlPart xml = XmlPart.open(zip, workbook, LONGEST, bytes -> {})) {
            if (!xml.next() || !xml.element().equals("workbook")) {
                throw new Refused("it is an Office document and no workbook", EXPECTED);
            }
            readSheets(xml, parts, problems, notices);
        }
        ZipEntry styles = parts.first("styles");
        if (styles != null) {
            try (XmlPart xml = XmlPart.open(zip, styles, LONGEST, bytes -> {})) {
                formats.read(xml);
            }
        }
        ZipEntry shared = parts.first("sharedStrings");
        if (shared != null) {
            try (XmlPart xml = XmlPart.open(zip, shared, Long.MAX_VALUE, bytes -> {})) {
                texts.read(xml);
            }
        }
    }

    /** Says whether a zip is a document of Office. */
    static boolean isOffice(ZipArchive zip) {
        return zip.find(CONTENT_TYPES) != null;
    }

    private void readSheets(XmlPart xml, Relationships parts, Problems problems, Notices notices) throws IOException {
        while (xml.next()) {
            if (xml.element().equals("workbookPr")) {
                String base = xml.attribute("date1904");
                since1904 = base != null && (base.equals("1") || base.equals("true"));
            } else if (xml.element().equals("sheet")) {
                String sheet = String.valueOf(xml.attribute("name"));
                String state = xml.attribute("state");
                boolean hidden = state != null && !state.equals("visible");
                take(sheet, hidden, parts.find(xml.attribute("id"), "worksheet"), problems, notices);
            }
        }
    }

    private void take(String sheet, boolean hidden, @Nullable ZipEntry part, Problems problems, Notices notices) {
        Optional<BundleFile> file = BundleFile.findBySheet(sheet);
        if (file.isEmpty() || hidden || part == null) {
            notices.add(NoticeKind.UNKNOWN_FILE, "sheet " + Problem.shown(sheet) + (hidden ? " (hidden)" : ""));
            return;
        }
        Sheet twin = sheets.putIfAbsent(file.get(), new Sheet(sheet, part));
        if (twin != null) {
            problems.addOfBundle(
                    name, null, "it has both a sheet " + twin.name() + " and a sheet " + sheet, "one of them");
        }
    }

    private Sheet sheet(BundleFile file) {
        Sheet sheet = sheets.get(file);
        if (sheet == null) {
            throw new IllegalArgumentException("file (" + file + ") must be in the bundle");
        }
        return sheet;
    }

    @Override
    public boolean has(BundleFile file) {
        return sheets.containsKey(file);
    }

    @Override
    public long size(BundleFile file) {
        return ZipArchive.size(sheet(file).part());
    }

    @Override
    public int bytesForText() {
        return MARKUP;
    }

    @Override
    public String nameOf(BundleFile file) {
        Sheet sheet = sheets.get(file);
        return name + ", sheet " + (sheet == null ? file.sheetName() : sheet.name());
    }

    @Override
    public String labelOf(BundleFile file) {
        return "sheet " + file.sheetName();
    }

    @Override
    public Records records(BundleFile file, @Nullable Charset charset, LongConsumer bytes) throws IOException {
        XmlPart xml = XmlPart.open(zip, sheet(file).part(), Long.MAX_VALUE, bytes);
        return new SheetRecords(xml, new SheetCells(xml, texts, formats, since1904));
    }

    @Override
    public Policy policy(@Nullable Charset charset, LongConsumer bytes, Problems problems, Notices notices)
            throws IOException {
        try (Records records = records(BundleFile.POLICY, charset, bytes)) {
            return new PolicySheet(nameOf(BundleFile.POLICY), problems, notices).read(records);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
