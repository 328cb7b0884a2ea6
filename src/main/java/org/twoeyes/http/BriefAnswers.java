package org.twoeyes.http;

import org.twoeyes.brief.BriefFormat;
import org.twoeyes.brief.Briefs;
import org.twoeyes.brief.page.Paper;
import org.twoeyes.brief.page.Pdf;
import org.twoeyes.brief.text.Language;
import org.twoeyes.service.view.AccountBrief;
import org.twoeyes.service.view.AnalyzedPortfolio;

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
        Briefs briefs = new Briefs(
                format,
                query.choice("paper", Paper::find, Paper.NAMES).orElse(Paper.A4),
                query.choice("language", Language::find, Language.CODES).orElse(Language.EN),
                version);
        String account = query.id().replaceAll("[^A-Za-z0-9-]+", "_");
        String name = "two-eyes-brief-" + account + "-" + portfolio.asOf() + "." + format.ending();
        return new Reads.FileAnswer(format.mediaType(), name, printers.in(() -> printed(portfolio, query, briefs)));
    }

    /** Works the brief out and prints it: both take much of the machine, so only some are made at once. */
    private static byte[] printed(AnalyzedPortfolio portfolio, Query query, Briefs briefs) {
        try {
            return briefs.of(query.found(AccountBrief.find(portfolio, query.id()), "account"));
        } catch (Pdf.NoFontsException e) {
            throw new ProblemException(503, "no-fonts", String.valueOf(e.getMessage()));
        }
    }
}
