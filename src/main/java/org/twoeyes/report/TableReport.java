package org.twoeyes.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Portfolio;

/**
 * Reports as a text that a person reads: findings in the order in which they matter, each a sentence with
 * its evidence, names before ids, figures rounded for the eye. Complete figures are in {@link JsonReport}
 * and {@link CsvReport}; what a text leaves out it says.
 */
public final class TableReport {

    /** How many findings of a kind the text shows. */
    static final int SHOWN = 10;

    /** Days without an interaction after which the text says that the data ended. */
    static final int SILENT_DAYS = 90;

    static final String NO_JUDGEMENT = "This shows where the company depends on people who did their work;"
            + " nothing here is a basis for judging an employee.";

    private TableReport() {}

    /** Everything that {@code analyze} says. The portfolio is the one that the report is of. */
    public static String of(PortfolioReport report, Portfolio portfolio, LastContacts lastContacts, TextStyle style) {
        Names names = new Names(portfolio);
        Amounts amounts = new Amounts(
                portfolio.policy().reportingCurrency(), report.summary().revenueUnknown());
        TextPage page = new TextPage(style);
        new Overview(report, names, amounts).write(page);
        new ContactSections(report, names, amounts, lastContacts).write(page);
        new PeopleSections(report, names, amounts).write(page);
        return page.toString();
    }

    /**
     * What {@code depart} says.
     *
     * @param succession who takes over from the same leavers
     * @param on the day on which they leave, if one is given
     * @param revenueUnknown whether every account counts as 1 for lack of any revenue
     */
    public static String of(
            DepartureReport report,
            SuccessionReport succession,
            Optional<LocalDate> on,
            Portfolio portfolio,
            boolean revenueUnknown,
            TextStyle style) {
        Amounts amounts = new Amounts(portfolio.policy().reportingCurrency(), revenueUnknown);
        TextPage page = new TextPage(style);
        new DepartureText(report, succession, on, new Names(portfolio), amounts).write(page);
        return page.toString();
    }

    /** What {@code worst} says of groups of at most {@code size}; the last row given is the answer, none means that nothing is at risk. */
    public static String of(
            LocalDate asOf,
            int size,
            List<PortfolioReport.WorstGroup> groups,
            Portfolio portfolio,
            boolean revenueUnknown,
            TextStyle style) {
        Names names = new Names(portfolio);
        Amounts amounts = new Amounts(portfolio.policy().reportingCurrency(), revenueUnknown);
        TextPage page = new TextPage(style);
        String title = size == 1 ? "The worst single departure" : "The worst group of up to " + size;
        page.title(title + ", as of " + asOf);
        List<TextPage.Finding> findings = new ArrayList<>();
        groups.forEach(group -> findings.add(PeopleSections.group(group, names, amounts)));
        if (findings.isEmpty()) {
            page.paragraph("No departure of " + (size == 1 ? "one employee" : "up to " + size + " employees")
                    + " would take the last contact with anybody.");
        } else {
            page.paragraph("Of all groups of this size, the one whose joint departure takes the most revenue:");
            page.findings(findings);
            page.note(NO_JUDGEMENT);
        }
        return page.toString();
    }

    /** What {@code paths} says of an employee and a contact. */
    public static String of(IntroductionReport report, Portfolio portfolio, TextStyle style) {
        TextPage page = new TextPage(style);
        new IntroductionText(report, new Names(portfolio)).write(page);
        return page.toString();
    }

    /** What {@code plan} says. */
    public static String of(PlanReport report, Portfolio portfolio, boolean revenueUnknown, TextStyle style) {
        Amounts amounts = new Amounts(portfolio.policy().reportingCurrency(), revenueUnknown);
        TextPage page = new TextPage(style);
        new PlanText(report, new Names(portfolio), amounts).write(page);
        return page.toString();
    }

    /** What {@code team} says. */
    public static String of(ResponseTeamReport report, Portfolio portfolio, TextStyle style) {
        TextPage page = new TextPage(style);
        new ResponseTeamText(report, new Names(portfolio)).write(page);
        return page.toString();
    }
}
