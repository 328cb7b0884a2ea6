package org.twoeyes.brief;

import java.nio.file.Path;
import java.time.LocalDate;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.text.Language;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AnalyzedPortfolio;

/** The sample portfolio, analyzed, and what is printed of it. */
public final class DemoPapers {

    public static final AnalyzedPortfolio DEMO =
            analyzed(BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh())
                    .portfolio()
                    .orElseThrow());

    private DemoPapers() {}

    static AnalyzedPortfolio analyzed(Portfolio portfolio) {
        return AnalyzedPortfolio.of("test", portfolio, LocalDate.parse("2026-06-30"), 2);
    }

    public static AccountBrief account(String id) {
        return AccountBrief.find(DEMO, id).orElseThrow();
    }

    static Briefs as(BriefFormat format, Language language) {
        return new Briefs(format, Paper.A4, language, "0.0");
    }
}
