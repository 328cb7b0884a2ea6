package org.twoeyes.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.plan.SuccessionReport;

/** What goes with a set of leavers: the sum, the people who go dark, each account before and after. */
record DepartureText(
        DepartureReport report, SuccessionReport succession, Optional<LocalDate> on, Names names, Amounts amounts) {

    private static final int LEAVERS_NAMED = 5;
    private static final int CONTACTS_SHOWN = 20;

    void write(TextPage page) {
        boolean one = report.leavers().size() == 1;
        page.title("If " + names.employees(report.leavers(), LEAVERS_NAMED) + (one ? " leaves" : " leave")
                + on.map(day -> " on " + day).orElse("") + ", as of "
                + report.asOf());
        PortfolioReport.Loss loss = report.loss();
        if (loss.darkContacts().isEmpty()) {
            page.paragraph("Nobody goes dark: every contact " + (one ? "they know" : "they know together")
                    + " is known to somebody else too.");
        } else {
            page.paragraph(amounts.revenue(loss.revenueAtRisk())
                    + (amounts.revenueUnknown() ? "" : " of revenue") + " at risk. "
                    + capitalized(PeopleSections.loss(loss, names, amounts, LEAVERS_NAMED)));
            dark(page, loss);
        }
        accounts(page);
        new SuccessionText(succession, names, amounts).write(page);
        page.note(TableReport.NO_JUDGEMENT);
    }

    private void dark(TextPage page, PortfolioReport.Loss loss) {
        List<String> ordered = new ArrayList<>(loss.keyDarkContacts());
        loss.darkContacts().stream()
                .filter(id -> !loss.keyDarkContacts().contains(id))
                .forEach(ordered::add);
        String cut =
                ordered.size() > CONTACTS_SHOWN ? ", " + CONTACTS_SHOWN + " of " + Words.whole(ordered.size()) : "";
        page.heading("WHO GOES DARK", "Contacts whom nobody else knows, the key ones first" + cut + ".");
        page.findings(ordered.stream()
                .limit(CONTACTS_SHOWN)
                .map(id -> new TextPage.Finding(
                        loss.keyDarkContacts().contains(id) ? "key" : "", names.contactAtAccount(id)))
                .toList());
    }

    private void accounts(TextPage page) {
        if (report.accounts().isEmpty()) {
            return;
        }
        page.heading("ACCOUNTS BEFORE AND AFTER", "Key, everybody and company are the three relationships, 0 to 100.");
        new StandingsTable(names).write(page, report.accounts());
    }

    private static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
