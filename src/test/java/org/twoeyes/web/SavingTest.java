package org.twoeyes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table beside a picture, and the files that are saved. */
@BrowserTest
class SavingTest {

    @Test
    void tableOfTheMapHasARowForEveryCard(Visitor visitor) {
        visitor.open("map/norrvika?open=all");
        Set<String> cards = new TreeSet<>(visitor.firstWords(".map-card.contact[role=button]"));
        visitor.find(".tools button[aria-pressed]:not(#time-toggle)").click();
        visitor.settle();
        assertThat(visitor.place()).contains("table=1");
        Set<String> rows = new TreeSet<>(visitor.texts("table.data tbody th"));
        assertThat(rows).isNotEmpty().isEqualTo(cards);
    }

    @Test
    void tableOfTheHeatMapHasARowForEveryAccount(Visitor visitor) {
        visitor.open("heat?table=1");
        assertThat(visitor.find("table.data tbody tr")).hasCount(52);
        visitor.open("heat?life=NOT_HELD");
        List<String> accounts = visitor.texts(".heat .heat-name");
        visitor.open("heat?life=NOT_HELD&table=1");
        assertThat(visitor.texts("table.data tbody th")).containsExactlyInAnyOrderElementsOf(accounts);
    }

    @Test
    void tableOfTheMatrixHasARowForEveryTie(Visitor visitor) {
        visitor.open("matrix/norrvika");
        int ties = visitor.find(".matrix-cell.has-tie").count();
        visitor.open("matrix/norrvika?table=1");
        assertThat(visitor.find("table.data tbody tr:has(td:nth-child(4) a)")).hasCount(ties);
    }

    @Test
    void tableOfHomeHasARowForEverySentence(Visitor visitor) {
        visitor.open("home?table=1");
        assertThat(visitor.find("table.data tbody tr")).hasCount(10);
    }

    @Test
    void figureOfAListTellsWhyWhereThereIsNoRoomForHeadings(Visitor visitor) {
        visitor.width(390)
                .open("accounts")
                .find(".data td[data-label=Revenue] .explain")
                .first()
                .click();
        assertThat(visitor.find("#why")).containsText("Yearly revenue");
    }

    @Test
    void tableIsSortedByItsHeadings(Visitor visitor) {
        visitor.open("people");
        visitor.find("table.data .sort").nth(3).click();
        visitor.settle();
        assertThat(visitor.place()).contains("by=-liveTies");
        List<Integer> ties = visitor.texts("table.data tbody td:nth-child(4)").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(ties).hasSizeGreaterThan(50).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map/norrvika?out=ingrid.solberg", "portfolio?out=ingrid.solberg", "heat", "home"})
    void savesSvgPngAndCsv(String view, Visitor visitor) throws Exception {
        visitor.open(view);
        String title = visitor.find("#title").textContent().strip();
        byte[] saved = save(visitor, 0, ".svg");
        assertThat(new String(saved, StandardCharsets.UTF_8)).doesNotContain("var(--");
        var svg = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(saved))
                .getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getTextContent()).contains(title).contains("June 30, 2026");
        assertThat(svg.getElementsByTagName("foreignObject").getLength()).isZero();
        var picture = ImageIO.read(new ByteArrayInputStream(save(visitor, 1, ".png")));
        assertThat(picture.getWidth()).isGreaterThan((int) (1.9 * Double.parseDouble(svg.getAttribute("width"))) - 2);
        String csv = new String(save(visitor, 2, ".csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff").contains(title);
        visitor.open(view + (view.contains("?") ? "&" : "?") + "table=1");
        int rows = visitor.find("table.data tbody tr").count();
        int columns = visitor.find("table.data thead th").count();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)) {
            long table = reader.stream()
                    .filter(record -> record.getFieldCount() == columns)
                    .count();
            assertThat(table).isEqualTo(rows + 1L);
        }
    }

    @Test
    void briefOfAnAccountIsSavedInTheReadersLanguage(Visitor visitor) throws Exception {
        visitor.open("map/norrvika?lang=es");
        visitor.find("details[data-menu=brief] summary").click();
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.find("details[data-menu=brief] a").nth(1).click());
        assertThat(download.suggestedFilename()).endsWith(".html");
        try (InputStream in = download.createReadStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Norrvika Telekom: informe de cuenta");
        }
    }

    @Test
    void savedPictureSaysEverythingAlsoWhereTheScreenShowsNamesAlone(Visitor visitor) throws Exception {
        visitor.open("map/velstrom");
        for (int i = 0; i < 4; i++) {
            visitor.find(".map-zoom button").first().click();
        }
        assertThat(visitor.find(".map-card.detailed")).hasCount(0);
        String svg = new String(save(visitor, 0, ".svg"), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains("Leiter Netzplanung")
                .contains("Only Petra Vogel")
                .contains("Has influence on");
        assertThat(visitor.find(".map-card.detailed")).hasCount(0);
    }

    @Test
    void paperShowsThePictureWholeAndNothingToClick(Visitor visitor) {
        visitor.open("map/velstrom?ties=all");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String hidden :
                List.of(".header", ".tools", ".map-tools", ".whatif-slot", ".map-veil", ".map-sheet.above")) {
            assertThat(visitor.find(hidden).first()).isHidden();
        }
        assertThat(visitor.find(".print-only").first()).containsText("June 30, 2026");
        assertThat(visitor.find(".map-legend")).isVisible();
        var picture = visitor.find("svg[data-picture]").boundingBox();
        assertThat(picture.height).isBetween(200.0, 170 * 96 / 25.4 + 1);
        int cards = visitor.find(".map-card[role=button]").count();
        Object inside = visitor.page()
                .evaluate("() => { const picture = document.querySelector('svg[data-picture]').getBoundingClientRect();"
                        + " return [...document.querySelectorAll('.map-card[role=button]')].filter((card) => {"
                        + " const box = card.getBoundingClientRect(); return box.width > 0 && box.left >= picture.left"
                        + " && box.right <= picture.right && box.bottom <= picture.bottom; }).length; }");
        assertThat(inside).isEqualTo(cards);
    }

    @Test
    void briefOfALargeWhatIfIsOnePage(Visitor visitor) {
        visitor.open("home?teams=oskar.nyberg&out=chen.jing,sun.hao,faisal.darwish"
                + "&add=lina.haddad~abdullah.alharbi&a=faisal.darwish!!");
        visitor.page().evaluate("() => { window.print = () => {}; }");
        visitor.find("#whatif-toggle").click();
        visitor.find(".whatif-head .button:has-text('Print a brief')").click();
        byte[] paper = visitor.page().pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
    }

    private static byte[] save(Visitor visitor, int choice, String ending) throws IOException {
        visitor.find(".tools details:not([data-menu]) summary").click();
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.find(".menu-list button").nth(choice).click());
        assertThat(download.suggestedFilename()).startsWith("two-eyes-").endsWith("-2026-06-30" + ending);
        try (InputStream content = download.createReadStream()) {
            return content.readAllBytes();
        }
    }
}
