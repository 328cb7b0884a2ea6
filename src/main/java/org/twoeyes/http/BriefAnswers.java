package org.twoeyes.http;

import java.util.concurrent.Semaphore;
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
    private final Semaphore printers = new Semaphore(AT_ONCE);

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
        AccountBrief brief = query.found(AccountBrief.find(portfolio, query.id()), "account");
        String name = "two-eyes-brief-" + portfolio.asOf() + "." + format.ending();
        return new Reads.FileAnswer(format.mediaType(), name, printed(briefs, brief));
    }

    private byte[] printed(Briefs briefs, AccountBrief brief) {
        if (!printers.tryAcquire()) {
            throw new ProblemException(503, "busy", "Other briefs are being printed. Try again soon.");
        }
        try {
            return briefs.of(brief);
        } catch (Pdf.NoFontsException e) {
            throw new ProblemException(503, "no-fonts", String.valueOf(e.getMessage()));
        } finally {
            printers.release();
        }
    }
}
