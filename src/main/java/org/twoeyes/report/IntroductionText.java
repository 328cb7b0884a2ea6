package org.twoeyes.report;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionReport;

/** Through whom an employee can be introduced to a contact, link by link. */
record IntroductionText(IntroductionReport report, Names names) {

    void write(TextPage page) {
        page.title("From " + names.employeeWithTitle(report.from()) + " to " + names.contactAtAccount(report.to())
                + ", as of " + report.asOf());
        if (report.paths().isEmpty()) {
            page.paragraph("Nobody can introduce them: no path of at most four links joins the two.");
            return;
        }
        write(page, "THE BEST INTRODUCTION", report.paths().get(0));
        if (report.paths().size() > 1) {
            write(page, "A SECOND ONE, THROUGH OTHER PEOPLE", report.paths().get(1));
        } else {
            page.paragraph("There is no second path that shares nobody with it.");
        }
        page.note("A path's strength is the product of its links: live ties by their strength, manager and report 90%,"
                + " employees who met a customer together 80%, colleagues at the customer 50%.");
    }

    private void write(TextPage page, String heading, IntroductionPath path) {
        page.heading(
                path.links().size() == 1 ? "THEY KNOW EACH OTHER ALREADY" : heading,
                "Strength " + Amounts.percent(path.strength()) + ".");
        List<TextPage.Finding> links = new ArrayList<>();
        for (int i = 0; i < path.links().size(); i++) {
            links.add(new TextPage.Finding(Amounts.percent(path.links().get(i).strength()), sentence(path, i)));
        }
        page.findings(links);
    }

    private String sentence(IntroductionPath path, int at) {
        String from = path.ids().get(at);
        String to = path.ids().get(at + 1);
        return switch (path.links().get(at).kind()) {
            case TIE ->
                path.isEmployee(at)
                        ? names.employee(from) + " knows " + names.contactAtAccount(to) + "."
                        : names.contact(from) + " is known to " + names.employee(to) + " too.";
            case MANAGEMENT -> names.employee(from) + " and " + names.employee(to) + " are manager and report.";
            case SHARED_INTERACTION ->
                names.employee(from) + " and " + names.employee(to) + " have met a customer together.";
            case COLLEAGUES ->
                names.contact(from) + " and " + names.contactAtAccount(to)
                        + " are joined by a reporting line or influence.";
        };
    }
}
