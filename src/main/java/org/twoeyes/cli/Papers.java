package org.twoeyes.cli;

import java.util.function.Supplier;
import org.twoeyes.brief.page.Pdf;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.view.AnalyzedPortfolio;

/** What commands need that make papers. */
final class Papers {

    private Papers() {}

    /** The portfolio of a snapshot with its whole report. */
    static AnalyzedPortfolio analyzed(Snapshot snapshot) {
        return AnalyzedPortfolio.of(
                "", snapshot.portfolio(), snapshot.asOf(), Runtime.getRuntime().availableProcessors());
    }

    /** Makes a paper; a machine without fonts is no fault of the program. */
    static byte[] printed(Supplier<byte[]> paper) {
        try {
            return paper.get();
        } catch (Pdf.NoFontsException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }
}
