package org.twoeyes.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Ids;

/** The top of a report: what a reader in a hurry must know, the counts, and the accounts to look at first. */
record Overview(PortfolioReport report, Names names, Amounts amounts) {

    private static final int PEOPLE_IN_A_CELL = 2;

    void write(TextPage page) {
        page.title("Two Eyes, as of " + report.asOf());
        PortfolioReport.Summary summary = report.summary();
        if (summary.accounts() == 0) {
            page.paragraph("There are no accounts yet.");
            return;
        }
        page.paragraph(headline(summary));
        String dataEnd = dataEnd(report.asOf(), summary.dataEndsOn());
        if (!dataEnd.isEmpty()) {
            page.paragraph(dataEnd);
        }
        counts(page, summary);
        accounts(page);
    }

    private String headline(PortfolioReport.Summary summary) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Of " + Words.count(summary.accounts(), "account") + ", " + Words.list(lives(summary), 3) + ".");
        if (summary.trulyAlive() < summary.alive()) {
            sentences.add("Without false eyes (people who are leaving, or who know a contact only in a colleague's"
                    + " company), " + (summary.trulyAlive() == 0 ? "none" : Words.whole(summary.trulyAlive()))
                    + " would.");
        }
        if (summary.singleEyes() > 0) {
            sentences.add(Words.count(summary.singleEyes(), "key contact is", "key contacts are")
                    + " known to one employee only.");
        }
        if (!report.departures().isEmpty() && report.departures().get(0).loss().revenueAtRisk() > 0) {
            PortfolioReport.Departure first = report.departures().get(0);
            sentences.add("The departure that would hurt most is that of " + names.employee(first.employeeId()) + ": "
                    + amounts.revenue(first.loss().revenueAtRisk()) + " at risk"
                    + ofRevenue(first.loss().revenueAtRisk(), summary) + ".");
        }
        return String.join(" ", sentences);
    }

    private static List<String> lives(PortfolioReport.Summary summary) {
        List<String> lives = new ArrayList<>();
        if (summary.oneEye() > 0) {
            lives.add(Words.count(summary.oneEye(), "hangs", "hang") + " on one employee");
        }
        if (summary.notHeld() > 0) {
            lives.add(Words.count(summary.notHeld(), "is", "are") + " not held at all");
        }
        if (summary.alive() > 0) {
            lives.add(Words.whole(summary.alive()) + " would survive any one departure");
        }
        return lives;
    }

    private String ofRevenue(double amount, PortfolioReport.Summary summary) {
        return summary.revenue() > 0
                ? ", " + Amounts.percent(amount / summary.revenue())
                        + (summary.revenueUnknown() ? " of all" : " of revenue")
                : "";
    }

    /** Says that the data ended, where nothing has been heard for long; empty otherwise. */
    static String dataEnd(LocalDate asOf, @Nullable LocalDate endsOn) {
        if (endsOn == null) {
            return "No interaction is known up to this date: only declared ties count.";
        }
        long days = ChronoUnit.DAYS.between(endsOn, asOf);
        return days <= TableReport.SILENT_DAYS
                ? ""
                : "The data ends on " + endsOn + ", " + Words.count((int) days, "day") + " earlier. What follows"
                        + " takes that as silence: ties fade day by day. To see how things stood then, use --as-of "
                        + endsOn + ".";
    }

    private void counts(TextPage page, PortfolioReport.Summary s) {
        page.heading(
                "SUMMARY",
                s.revenueUnknown() ? "No account has a revenue, so each counts as 1 and amounts are in accounts." : "");
        page.findings(List.of(
                finding(
                        s.accounts(),
                        "account",
                        s.notHeld() + " not held, " + s.oneEye() + " with one eye, " + s.alive() + " alive ("
                                + s.trulyAlive() + " truly)"),
                finding(
                        s.contacts(),
                        "contact",
                        Words.whole(s.keyContacts()) + " of them key: "
                                + Words.count(s.singleEyes(), "single eye") + ", "
                                + Words.count(s.falseEyeRisks(), "false-eye risk") + ", "
                                + Words.count(s.blindSpots(), "blind spot")),
                finding(s.employees(), "employee", Words.count(s.liveTies(), "live tie")),
                new TextPage.Finding(amounts.revenue(s.revenue()), revenue(s))));
    }

    private String revenue(PortfolioReport.Summary s) {
        return (s.revenueUnknown() ? "in all: " : "revenue: ") + amounts.revenue(s.revenueNotHeld())
                + (s.revenueUnknown() ? " not held, " : " at accounts not held, ") + amounts.revenue(s.revenueDark())
                + " with contacts whom nobody knows, " + amounts.revenue(s.expectedRevenueAtRisk())
                + " expected to go dark within 12 months";
    }

    private static TextPage.Finding finding(int count, String singular, String words) {
        return new TextPage.Finding(Words.whole(count), singular + (count == 1 ? ": " : "s: ") + words);
    }

    private void accounts(TextPage page) {
        List<PortfolioReport.AccountFigures> weak = report.accounts().stream()
                .filter(account -> account.trueLife() != Life.ALIVE)
                .sorted(Comparator.comparingDouble(PortfolioReport.AccountFigures::value)
                        .reversed()
                        .thenComparing(PortfolioReport.AccountFigures::id, Ids.ORDER))
                .toList();
        page.heading(
                "ACCOUNTS TO LOOK AT FIRST",
                weak.isEmpty()
                        ? "Every account has two true eyes."
                        : "With fewer than two true eyes, the most valuable first" + shown(weak.size())
                                + ". Key, everybody and company are the three relationships, 0 to 100.");
        if (!weak.isEmpty()) {
            page.table(
                    List.of(
                            TextPage.Column.left("account"),
                            TextPage.Column.right("eyes"),
                            TextPage.Column.right("true"),
                            TextPage.Column.right("held"),
                            TextPage.Column.right("key"),
                            TextPage.Column.right("everybody"),
                            TextPage.Column.right("company"),
                            TextPage.Column.left("hangs on")),
                    weak.stream().limit(TableReport.SHOWN).map(this::row).toList());
        }
    }

    private String hangsOn(PortfolioReport.AccountFigures account) {
        if (account.unmapped()) {
            return "no contact in the data";
        }
        return account.life() == Life.NOT_HELD
                ? "not held"
                : names.employeeNames(account.eyeHolders(), PEOPLE_IN_A_CELL);
    }

    private List<String> row(PortfolioReport.AccountFigures account) {
        return List.of(
                names.accountCell(account.id()),
                account.eyes() + (account.eyesCapped() ? "+" : ""),
                String.valueOf(account.trueEyes()),
                account.weight() > 0 ? Amounts.percent(account.heldWeight() / account.weight()) : "-",
                score(account.key()),
                score(account.universal()),
                score(account.organizational()),
                hangsOn(account));
    }

    /** A relationship score rounded for the eye; a dash where it is undefined. */
    static String score(@Nullable Double score) {
        return score == null ? "-" : String.valueOf(Math.round(score));
    }

    /** {@code , 10 of 34} where a list is longer than what is shown. */
    static String shown(int size) {
        return size > TableReport.SHOWN ? ", " + TableReport.SHOWN + " of " + Words.whole(size) : "";
    }
}
