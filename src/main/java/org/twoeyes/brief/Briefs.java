package org.twoeyes.brief;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.twoeyes.brief.map.Svg;
import org.twoeyes.brief.page.Html;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.page.Pdf;
import org.twoeyes.brief.page.Sheet;
import org.twoeyes.brief.text.Language;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.DepartureBrief;
import org.twoeyes.service.view.HandoverSheet;
import org.twoeyes.service.view.PlanBrief;

/**
 * Writes briefs as files. HTML and SVG are the same bytes for the same portfolio; a PDF depends on the machine's fonts.
 *
 * @param version of the program, which every paper names
 */
public record Briefs(BriefFormat format, Paper paper, Language language, String version) {

    /** The brief of an account; as SVG its map alone. */
    public byte[] of(AccountBrief brief) {
        Texts texts = Texts.of(language);
        return format == BriefFormat.SVG
                ? Svg.of(AccountPaper.map(brief, texts, version)).getBytes(StandardCharsets.UTF_8)
                : written(AccountPaper.of(brief, texts, version), brief.rules().asOf());
    }

    /** The brief of a departure, which has no map. */
    public byte[] of(DepartureBrief brief) {
        return written(
                DeparturePaper.of(brief, Texts.of(language), version),
                brief.rules().asOf());
    }

    /** The handover sheet of an employee, which has no map. */
    public byte[] of(HandoverSheet sheet) {
        return written(
                HandoverPaper.of(sheet, Texts.of(language), version),
                sheet.rules().asOf());
    }

    /** The paper of a plan, which has no map. */
    public byte[] of(PlanBrief brief) {
        return written(
                PlanPaper.of(brief, Texts.of(language), version), brief.rules().asOf());
    }

    private byte[] written(Sheet sheet, LocalDate asOf) {
        return switch (format) {
            case HTML -> Html.of(sheet, paper);
            case PDF -> Pdf.of(sheet, paper, asOf);
            case SVG ->
                throw new IllegalArgumentException("format (svg) must be html or pdf: only an account has a map");
        };
    }
}
