package org.twoeyes.brief.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.page.Pdf;
import org.twoeyes.brief.text.Language;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.PlanBrief;
import org.twoeyes.service.view.PlanView;
import org.twoeyes.testkit.PortfolioText;

/** A plan's files, as other programs read them. */
class PlanFilesTest {

    private static final String TEXT = """
            account Acme
            contact 王小明 executive
            contact Li executive
            employee =1+1
            employee Ben
            tie =1+1 王小明
            """;

    private static final AnalyzedPortfolio PORTFOLIO =
            AnalyzedPortfolio.of("r", PortfolioText.parse(TEXT), PortfolioText.AS_OF, 1);

    private static PlanView view() {
        return PlanView.of(PORTFOLIO, List.of(plan()));
    }

    private static Plan plan() {
        List<PlannedTie> ties = List.of(tie("Ben", "王小明", "=1+1"), tie("Ben", "Li", null), tie("=1+1", "Li", null));
        PlanAim aim = new PlanAim(
                "A <plan>, with a name; long enough to be folded on its line 王王王王王王王王王",
                PlanKind.COVERAGE,
                null,
                List.of("strategic", "gold"),
                List.of("executive"),
                List.of(),
                null,
                List.of(),
                List.of(new Pair("=1+1", "王小明")),
                false);
        Plan.Stamp stamp = new Plan.Stamp("ana", Instant.parse("2026-01-31T12:00:00Z"));
        PlanRemainder remainder =
                new PlanRemainder(List.of(new PlanRemainder.Unmet("Li", "Acme", 1)), List.of("Acme"), 3);
        return new Plan("p", 1, aim, ties, remainder, stamp, stamp, false, new Plan.Request("o", "f"));
    }

    private static PlannedTie tie(String employee, String contact, @org.jspecify.annotations.Nullable String from) {
        return new PlannedTie(
                new Pair(employee, contact),
                "Acme",
                from,
                0.5,
                new PlannedTie.Fit(1, 1, 1, 1),
                List.of(employee, contact),
                PortfolioText.AS_OF,
                from == null ? null : PortfolioText.AS_OF.plusDays(2),
                null,
                false);
    }

    @Test
    void calendarHasTheMeetingsThatAreStillNeeded() {
        String file = new String(PlanCalendar.of(view(), Texts.of(Language.EN)), StandardCharsets.UTF_8);

        assertThat(file.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("DTSTART;VALUE=DATE:20260202", "DTEND;VALUE=DATE:20260203", "DTSTAMP:20260131T120000Z");
        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:Ben takes over 王小明 at Acme from =1+1\r\n")
                .contains(
                        "DESCRIPTION:A <plan>\\, with a name\\; long enough to be folded on its line 王王王王王王王王王\\nBen → 王小明\r\n");
    }

    @Test
    void paperSaysWhoBuildsWhatThroughWhomAndByWhen() {
        PlanBrief brief = PlanBrief.of(PORTFOLIO, List.of(plan()));
        String text = new String(
                new Briefs(BriefFormat.HTML, Paper.LETTER, Language.EN, "0.0").of(brief), StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        "size:Letter",
                        "A &lt;plan&gt;, with a name",
                        "As of 2026-01-31",
                        "Policy ",
                        "Version 1, by ana")
                .contains("not a basis for judging an employee")
                .contains("takes over from =1+1 · Ben → 王小明", "meet together by 2026-02-02", "100 %")
                .contains("no plan could reach its aim with fewer than 3 new ties", "Li at Acme: one more")
                .contains(
                        "Accounts of tier Strategic, gold · Contacts of layer Executive",
                        "Still hanging on one employee")
                .contains("Limited as said above")
                .doesNotContain("All layers and departments")
                .contains("=1+1 – 王小明")
                .containsOnlyOnce("with every step of the plan live");
        assertThat(brief.steps()).hasSize(3);
    }

    @Test
    void paperIsPrintedWithoutAStepToo() throws IOException {
        Plan.Stamp changed = new Plan.Stamp("launch", plan().changed().at());
        Plan empty =
                new Plan("p", 2, plan().aim(), List.of(), null, plan().created(), changed, false, plan().request());
        PlanBrief brief = PlanBrief.of(PORTFOLIO, List.of(empty));
        Briefs briefs = new Briefs(BriefFormat.PDF, Paper.A4, Language.ES, "0.0");
        byte[] pdf;
        try {
            pdf = briefs.of(brief);
        } catch (Pdf.NoFontsException e) {
            throw new TestAbortedException("no fonts here", e);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "No hay nada que construir",
                            "Versión 2, de quien inició el programa",
                            "no sirve para juzgar a un empleado");
        }
    }

    @Test
    void workbookHasARowAStepAndNoFormulas() throws IOException {
        byte[] file = PlanWorkbook.of(view(), Texts.of(Language.ES));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(book.getSheetName(0)).isEqualTo("Pasos del plan");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Contacto");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("王小明");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Ben → 王小明");
            assertThat(sheet.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(0.5);
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("2026-02-02");
        }
    }
}
