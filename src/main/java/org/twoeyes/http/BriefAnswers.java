package org.twoeyes.http;

import java.util.List;
import java.util.function.Function;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.page.Pdf;
import org.twoeyes.brief.text.Language;
import org.twoeyes.model.Plan;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.PlanBrief;

/** Briefs as files, by the parameters {@code format}, {@code paper} and {@code language}. */
final class BriefAnswers {

    private static final int AT_ONCE = 2;

    private final String version;
    private final Places printers = new Places(AT_ONCE, "Other briefs are being printed.");

    BriefAnswers(String version) {
        this.version = version;
    }

    /** The brief of the account in the path. */
    Reads.FileAnswer account(AnalyzedPortfolio portfolio, Query query) {
        BriefFormat format =
                query.choice("format", BriefFormat::find, BriefFormat.NAMES).orElse(BriefFormat.HTML);
        return printed(
                portfolio,
                query,
                format,
                briefs -> briefs.of(query.found(AccountBrief.find(portfolio, query.id()), "account")));
    }

    /** The brief of a kept plan, whose versions there are, the newest first. */
    Reads.FileAnswer plan(AnalyzedPortfolio portfolio, Query query, List<Plan> versions) {
        BriefFormat format = query.choice("format", BriefFormat::findPaper, BriefFormat.PAPERS)
                .orElse(BriefFormat.HTML);
        return printed(portfolio, query, format, briefs -> briefs.of(PlanBrief.of(portfolio, versions)));
    }

    private Reads.FileAnswer printed(
            AnalyzedPortfolio portfolio, Query query, BriefFormat format, Function<Briefs, byte[]> paper) {
        Briefs briefs = new Briefs(
                format,
                query.choice("paper", Paper::find, Paper.NAMES).orElse(Paper.A4),
                query.choice("language", Language::find, Language.CODES).orElse(Language.EN),
                version);
        String subject = query.id().replaceAll("[^A-Za-z0-9-]+", "_");
        String name = "two-eyes-brief-" + subject + "-" + portfolio.asOf() + "." + format.ending();
        return new Reads.FileAnswer(format.mediaType(), name, printers.in(() -> printed(briefs, paper)));
    }

    /** Works the brief out and prints it: both take much of the machine, so only some are made at once. */
    private static byte[] printed(Briefs briefs, Function<Briefs, byte[]> paper) {
        try {
            return paper.apply(briefs);
        } catch (Pdf.NoFontsException e) {
            throw new ProblemException(503, "no-fonts", String.valueOf(e.getMessage()));
        }
    }
}
