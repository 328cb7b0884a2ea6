package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Workbooks;

class WorkbookTest {

    private static final String EMPLOYEES = WorkbookText.row(1, "id", "name", "joinedOn");

    @TempDir
    Path folder;

    @Test
    void workbookOfAnyLookReadsAsTheCsvFiles() throws IOException {
        for (long seed = 0; seed < 150; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed);
            Path bundle = folder.resolve("bundle" + seed);
            BundleWriter.write(portfolio, bundle);
            IntakeReport report = BundleText.read(Workbooks.write(bundle, folder.resolve("book.xlsx"), seed));
            assertThat(BundleText.sentences(report)).as("seed " + seed).isEmpty();
            assertThat(report.portfolio().orElseThrow()).as("seed " + seed).isEqualTo(portfolio);
            assertThat(warnings(report)).as("seed " + seed).isEqualTo(warnings(BundleText.read(bundle)));
        }
    }

    private static List<String> warnings(IntakeReport report) {
        return report.warnings().stream().map(Notice::message).toList();
    }

    @Test
    void updateByAWorkbookKeepsAbsentColumnsAndClearsEmptyCells() throws IOException {
        Portfolio stored = BundleText.read(BundleText.small().folder(folder.resolve("first")))
                .portfolio()
                .orElseThrow();
        BundleText text = BundleText.small()
                .with("accounts.csv", "id,name,tier\na1,Acme,\n")
                .with("employees.csv", "id,name\ne1,Eve Smith\n");
        Path bundle = text.folder(folder.resolve("second"));
        IntakeOptions options = IntakeOptions.fresh().withBase(stored);
        IntakeReport report = BundleReader.read(Workbooks.write(bundle, folder.resolve("book.xlsx"), 5), options);
        assertThat(report.portfolio())
                .isEqualTo(BundleReader.read(bundle, options).portfolio());
        assertThat(report.portfolio().orElseThrow().accounts().get(0).revenue()).isEqualTo(1e6);
    }

    @Test
    void errorsNameWorkbookSheetRowAndColumn() {
        Path book = WorkbookText.small()
                .sheet(
                        "Contacts.csv",
                        "",
                        WorkbookText.SHEET + "<sheetData>"
                                + WorkbookText.row(3, "id", "accountId", "name", "influence", "age")
                                + WorkbookText.row(7, "c1", "a9", "Ann", "abc")
                                + WorkbookText.cells(
                                        9,
                                        "<c r=\"A9\"><v>2</v></c><c r=\"B9\" t=\"str\"><f>A1</f><v>a1</v></c>"
                                                + "<c r=\"C9\" t=\"str\"><v>Bo</v></c><c r=\"D9\" t=\"e\"><v>#REF!</v></c>"
                                                + "<c r=\"E9\"><f>1+1</f></c>")
                                + "</sheetData></worksheet>")
                .without("xl/worksheets/contacts.xml")
                .sheet("employees", WorkbookText.row(1, "id") + WorkbookText.row(2, "e1"))
                .write(folder.resolve("book.xlsx"));
        assertThat(BundleText.sentences(BundleText.read(book)))
                .containsExactly(
                        "book.xlsx, sheet Contacts.csv, line 7, column accountId: \"a9\" is the id of no account;"
                                + " expected an id from book.xlsx, sheet accounts",
                        "book.xlsx, sheet Contacts.csv, line 7, column influence: \"abc\" is not a number;"
                                + " expected a number above 0",
                        "book.xlsx, sheet Contacts.csv, line 9, column age: \"=1+1\" is a formula;"
                                + " expected a value (copy the cells, paste them as values)",
                        "book.xlsx, sheet Contacts.csv, line 9, column accountId: \"=A1\" is a formula;"
                                + " expected a value (copy the cells, paste them as values)",
                        "book.xlsx, sheet Contacts.csv, line 9, column influence: \"#REF!\" is an error of the"
                                + " spreadsheet; expected a value",
                        "book.xlsx, sheet employees, line 1, column name: the required column is missing;"
                                + " expected a header with id, name");
    }

    @Test
    void missingSheetIsToldAndOthersAreNoticed() {
        Path book = WorkbookText.small()
                .without("xl/worksheets/accounts.xml")
                .sheet("Notes", WorkbookText.row(1, "whatever"))
                .sheet("ties", "state=\"hidden\"", WorkbookText.SHEET + "</worksheet>")
                .write(folder.resolve("book.xlsx"));
        IntakeReport report = BundleText.read(book);
        assertThat(BundleText.sentences(report))
                .containsExactly("book.xlsx, sheet accounts: it is required and missing;"
                        + " expected a sheet accounts in the bundle");
        assertThat(report.warnings().get(0).kind()).isEqualTo(NoticeKind.UNKNOWN_FILE);
        assertThat(report.warnings().get(0).examples())
                .containsExactly("sheet accounts", "sheet Notes", "sheet ties (hidden)");
    }

    @Test
    void policyOfASheetIsThatOfTheFile() throws IOException {
        BundleText text = BundleText.small().with("policy.yaml", """
                quorum: 0.25
                fx: {EUR: 1.1}
                keyRoles: [champion, economic_buyer]
                channelWeights: {visit: 0.5, a.b: 0.125}
                tiers:
                  gold.plus: {required: [senior], minCoverage: {executive: 0.75}}
                  strategic: {minCoverage: {senior: 0.5}}
                """);
        Path bundle = text.folder(folder.resolve("bundle"));
        for (long seed = 0; seed < 4; seed++) {
            Path book = Workbooks.write(bundle, folder.resolve("book.xlsx"), seed);
            assertThat(BundleText.read(book).portfolio())
                    .isEqualTo(BundleText.read(bundle).portfolio());
        }
    }

    @Test
    void errorsOfAPolicyNameRowAndKey() {
        Path book = WorkbookText.small()
                .sheet(
                        "policy",
                        WorkbookText.row(1, "key", "value", "why")
                                + WorkbookText.row(2, "quorum", "2", "all of them")
                                + WorkbookText.row(4, "fx.EUR", "much")
                                + WorkbookText.row(5, "fx.EUR", "1")
                                + WorkbookText.row(6, "colour", "red")
                                + WorkbookText.row(7, "maxEyes", ""))
                .write(folder.resolve("book.xlsx"));
        IntakeReport report = BundleText.read(book);
        assertThat(BundleText.sentences(report))
                .anyMatch(sentence ->
                        sentence.startsWith("book.xlsx, sheet policy, line 2, column quorum: \"2.0\" is wrong"))
                .anyMatch(sentence ->
                        sentence.startsWith("book.xlsx, sheet policy, line 4, column fx.EUR: \"much\" is wrong"))
                .anyMatch(sentence ->
                        sentence.startsWith("book.xlsx, sheet policy, line 5, column key: \"fx.EUR\" is there twice"))
                .anyMatch(sentence ->
                        sentence.startsWith("book.xlsx, sheet policy, line 6, column colour: \"red\" is wrong"))
                .hasSize(4);
        assertThat(report.warnings().get(0).examples()).containsExactly("book.xlsx, sheet policy: why");
    }

    @Test
    void daysAreReadByTheirFormatAndTimesOfDayDropped() {
        assertThat(joined("<c s=\"1\"><v>45000.75</v></c>")).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(joined("<c s=\"2\"><v>45000</v></c>")).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(joined("<c t=\"d\"><v>2023-03-15T10:00:00</v></c>")).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(joined("<c t=\"str\"><v>2023-03-15</v></c>")).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(wrong("<c s=\"3\"><v>45000</v></c>")).contains("\"45000\" is not a date");
        assertThat(wrong("<c s=\"0\"><v>45000</v></c>")).contains("\"45000\" is not a date");
        assertThat(wrong("<c s=\"1\"><v>-1</v></c>")).contains("\"-1\" is not a date");
        assertThat(wrong("<c s=\"1\"><v>1e9</v></c>")).contains("\"1000000000\" is not a date");
    }

    private @Nullable LocalDate joined(String cell) {
        IntakeReport report = joinedReport(cell);
        assertThat(BundleText.sentences(report)).isEmpty();
        List<Employee> employees = report.portfolio().orElseThrow().employees();
        return employees.get(0).joinedOn();
    }

    private String wrong(String cell) {
        return BundleText.sentences(joinedReport(cell)).get(0);
    }

    private IntakeReport joinedReport(String cell) {
        String who = "<c t=\"str\"><v>e1</v></c><c t=\"str\"><v>Eve</v></c>";
        return BundleText.read(WorkbookText.small()
                .sheet("employees", EMPLOYEES + WorkbookText.cells(2, who + cell))
                .write(folder.resolve("book.xlsx")));
    }

    @Test
    void daysAreThoseOfTheSpreadsheet() {
        for (int day = 1; day < 2_958_466; day += day < 100 ? 1 : 97) {
            if (day != 60) {
                assertThat(SheetText.day(String.valueOf(day), false))
                        .as("day %d since 1900", day)
                        .isEqualTo(DateUtil.getLocalDateTime(day, false)
                                .toLocalDate()
                                .toString());
            }
            if (day < 2_900_000) {
                assertThat(SheetText.day(String.valueOf(day), true))
                        .as("day %d since 1904", day)
                        .isEqualTo(DateUtil.getLocalDateTime(day, true)
                                .toLocalDate()
                                .toString());
            }
        }
    }

    @Test
    void formatsShowDaysAsTheSpreadsheetTakesThem() {
        for (String format :
                List.of("yyyy-mm-dd", "d/m/yy", "m/d", "mmm", "[$-409]d-mmm-yy;@", "yyyy\"年\"m\"月\"", "m/d/yy h:mm")) {
            assertThat(NumberFormats.isDay(format)).as(format).isTrue();
            assertThat(DateUtil.isADateFormat(-1, format)).as(format).isTrue();
        }
        for (String format : List.of(
                "General",
                "0",
                "0.00",
                "#,##0 \"days\"",
                "0 \\d",
                "0_d",
                "[Red]0",
                "@",
                "0.00E+00",
                "# ?/?",
                "[$€-407] 0",
                "Standard")) {
            assertThat(NumberFormats.isDay(format)).as(format).isEqualTo(format.equals("Standard"));
        }
        for (String time : List.of("h:mm", "mm:ss", "[h]:mm:ss", "h:mm AM/PM")) {
            assertThat(NumberFormats.isDay(time)).as(time).isFalse();
        }
    }

    @Test
    void numbersAreThePlainDecimalsThatWereTyped() {
        assertThat(SheetText.number("12")).isEqualTo("12");
        assertThat(SheetText.number("12.0")).isEqualTo("12");
        assertThat(SheetText.number("1.1000000000000001")).isEqualTo("1.1");
        assertThat(SheetText.number("1E-4")).isEqualTo("0.0001");
        assertThat(SheetText.number("1.2345678901234567E+18")).isEqualTo("1234567890123456800");
        assertThat(SheetText.number("-0.5")).isEqualTo("-0.5");
        assertThat(SheetText.number("-0")).isEqualTo("0");
        assertThat(SheetText.number("1e999")).isEqualTo("1e999");
        assertThat(SheetText.number("twelve")).isEqualTo("twelve");
    }

    @Test
    void textsAreReadWithoutReadingAidsAndWithTheirEscapes() {
        String rich = "<c t=\"inlineStr\"><is><r><t>東</t></r><r><t xml:space=\"preserve\">京 </t></r>"
                + "<rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></is></c>";
        Path book = WorkbookText.small()
                .texts("a1", "Tom &amp; _x005F_x000D_ &lt;Jerry&gt;_x0009_&#x1F600;_xZZZZ_ _xD83D_")
                .sheet(
                        "accounts",
                        WorkbookText.row(1, "id", "name", "region")
                                + WorkbookText.cells(2, "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>" + rich)
                                + WorkbookText.row(3, "a2", "Labs"))
                .write(folder.resolve("book.xlsx"));
        IntakeReport report = BundleText.read(book);
        assertThat(BundleText.sentences(report)).isEmpty();
        assertThat(report.portfolio().orElseThrow().accounts().get(0).name())
                .isEqualTo("Tom & _x000D_ <Jerry>\t😀_xZZZZ_ _xD83D_");
        assertThat(report.portfolio().orElseThrow().accounts().get(0).region()).isEqualTo("東京");
    }

    @Test
    void prefixesOtherNamesOfPartsAndUtf16AreRead() {
        String plain =
                "<?xml version=\"1.0\" encoding=\"UTF-16\" standalone=\"yes\"?>\n<x:worksheet xmlns:x=\"strict\">"
                        + "<x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>id</x:t></x:is></x:c>"
                        + "<x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t>name</x:t></x:is></x:c></x:row>"
                        + "<x:row><x:c><x:v>1001</x:v></x:c><x:c r=\"C2\" t=\"str\"><x:v>Ж</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        Path book = WorkbookText.small()
                .without("xl/worksheets/accounts.xml")
                .part(
                        "XL/Worksheets/Accounts.XML",
                        out -> out.write(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE)))
                .sheet(
                        "contacts",
                        WorkbookText.row(1, "id", "accountId", "name") + WorkbookText.row(2, "c1", "1001", "Ann"))
                .write(folder.resolve("book.xlsm"));
        IntakeReport report = BundleText.read(book);
        assertThat(BundleText.sentences(report)).isEmpty();
        assertThat(report.portfolio().orElseThrow().accounts())
                .extracting(account -> account.id() + " " + account.name())
                .containsExactly("1001 Ж");
        assertThat(report.files()).extracting(FileCount::rows).containsExactly(1L, 1L, 1L);
    }
}
