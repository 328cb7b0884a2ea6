package org.twoeyes.brief.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twoeyes.brief.DemoPapers;
import org.twoeyes.brief.map.AccountDrawing;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Column;
import org.twoeyes.brief.page.Sheet.Paragraph;
import org.twoeyes.brief.page.Sheet.Picture;
import org.twoeyes.brief.page.Sheet.Points;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Language;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.AccountMap;

class PdfTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final String NAMES = "Åström, Ñúñez, 森田 健二, 砚江通信, \u2068عبد الله الحربي\u2069";

    @TempDir
    private Path folder;

    private static Sheet sheet(String... texts) {
        return new Sheet(Language.EN, "A title", List.of(), List.of(new Points(List.of(texts))), "An estimate");
    }

    private static void assumeFontsFor(String text) {
        assumeTrue(
                Fonts.ofMachine().choose(text).missing().isEmpty(),
                "no font here for these letters: on Debian, install fonts-noto-core and fonts-noto-cjk");
    }

    @ParameterizedTest
    @EnumSource
    void pageHasTheSizeOfThePaperAndItsFontsAreInTheFile(Paper paper) throws IOException {
        assumeFontsFor(NAMES);
        try (PDDocument document = Loader.loadPDF(Pdf.of(sheet(NAMES), paper, DAY))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(paper.width(), offset(0.1));
            assertThat(document.getPage(0).getMediaBox().getHeight() / 72 * 25.4)
                    .isCloseTo(paper.height(), offset(0.1));
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void tableWithoutRowsIsLeftOut() throws IOException {
        assumeFontsFor("Only this");
        Table none = new Table(List.of(new Column("Heading", 1, false)), List.of());
        Sheet sheet =
                new Sheet(Language.EN, "A title", List.of(), List.of(none, new Paragraph("Only this")), "An estimate");
        assertThat(text(Pdf.of(sheet, Paper.A4, DAY))).contains("Onlythis").doesNotContain("Heading");
    }

    @Test
    void namesOfEveryScriptCanBeReadOutOfIt() throws IOException {
        assumeFontsFor(NAMES);
        assertThat(text(Pdf.of(sheet(NAMES), Paper.A4, DAY)))
                .contains("Åström,Ñúñez,森田健二,砚江通信,")
                .doesNotContain("font")
                .doesNotContain("#");
    }

    @Test
    void pictureTooWideComesOnAPageAcrossAtTheEnd() throws IOException {
        AccountMap map = AccountMap.find(DemoPapers.DEMO, "norrvika").orElseThrow();
        Picture picture = new Picture(AccountDrawing.of(map, Texts.of(Language.EN), List.of()));
        Sheet wide =
                new Sheet(Language.EN, "Wide", List.of(), List.of(picture, new Paragraph("after it")), "An estimate");
        assumeFontsFor("Wide");
        try (PDDocument document = Loader.loadPDF(Pdf.of(wide, Paper.A4, DAY))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var last = document.getPage(1).getMediaBox();
            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
            assertThat(new PDFTextStripper().getText(document)).contains("The map is on the last page.");
        }
    }

    @Test
    void headingsOfATableStandOnEveryPage() throws IOException {
        assumeFontsFor("Contact");
        List<List<Cell>> rows = IntStream.range(0, 90)
                .mapToObj(row -> List.of(new Cell("row " + row, "note"), Cell.of("1")))
                .toList();
        Table table = new Table(List.of(new Column("Contact", 3, false), new Column("Eyes", 1, true)), rows);
        Sheet sheet = new Sheet(Language.EN, "Long", List.of(), List.of(table), "An estimate");
        try (PDDocument document = Loader.loadPDF(Pdf.of(sheet, Paper.LETTER, DAY))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Contact").contains("An estimate");
            }
        }
    }

    @Test
    void lettersWithoutAFontAreNamedWithWhatToInstall() throws IOException {
        Path latin = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
        assumeTrue(Files.exists(latin), "the package fonts-dejavu-core is not installed");
        Files.copy(latin, folder.resolve("DejaVuSans.ttf"));
        String text = text(Pdf.of(sheet("砚江通信, عبد"), Paper.A4, DAY, Fonts.in(List.of(folder))));
        assertThat(text).contains("????,???").contains("7lettershavenofont").contains("fonts-noto-cjk,fonts-noto-core");
    }

    @Test
    void machineWithoutFontsSaysWhatToInstall() {
        assertThatThrownBy(() -> Pdf.of(sheet("x"), Paper.A4, DAY, Fonts.in(List.of(folder))))
                .isInstanceOf(Pdf.NoFontsException.class)
                .hasMessageContaining("fonts-noto-cjk");
    }

    /** What stands in it, without spaces: a reader tells them by gaps; and letters that look the same as one. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        }
    }
}
